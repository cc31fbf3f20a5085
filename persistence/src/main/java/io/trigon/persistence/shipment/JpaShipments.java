package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shipments by JPA. */
@ApplicationScoped
public class JpaShipments implements Shipments {

    private static final int MOST = 100;
    private static final List<ShipmentStatus> NOT_FINAL =
            Arrays.stream(ShipmentStatus.values()).filter(s -> !s.isFinal()).toList();

    private EntityManager manager;

    protected JpaShipments() {}

    @Inject
    public JpaShipments(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Shipment add(Shipment shipment) {
        return Entities.add(manager, shipment);
    }

    @Override
    public Optional<Shipment> byId(long id) {
        return Optional.ofNullable(manager.find(Shipment.class, id));
    }

    @Override
    public Optional<Shipment> byNumber(TrackingNumber number) {
        return Entities.first(numbered(number));
    }

    @Override
    public Optional<Shipment> lock(TrackingNumber number) {
        return Entities.lock(numbered(number));
    }

    private TypedQuery<Shipment> numbered(TrackingNumber number) {
        return manager.createQuery("select s from Shipment s where s.trackingNumber = :number", Shipment.class)
                .setParameter("number", number.value());
    }

    @Override
    public Optional<Shipment> byTenderKey(String tenderKey) {
        return Entities.first(manager.createQuery("select s from Shipment s where s.tenderKey = :key", Shipment.class)
                .setParameter("key", tenderKey));
    }

    @Override
    public List<Shipment> byReference(String value) {
        String number = TrackingNumber.read(value).map(TrackingNumber::value).orElse(value);
        return manager.createQuery(
                        "select s from Shipment s where s.trackingNumber = :number or s.id in"
                                + " (select x.id from Shipment x join x.references r where r.value = :value)"
                                + " order by s.bookedAt desc, s.id desc",
                        Shipment.class)
                .setParameter("number", number)
                .setParameter("value", value)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Override
    public Optional<Shipment> carrying(Sscc sscc) {
        return Entities.first(manager.createQuery(
                        "select s from HandlingUnit u join u.shipment s where u.sscc = :sscc"
                                + " order by s.bookedAt desc, s.id desc",
                        Shipment.class)
                .setParameter("sscc", sscc.value()));
    }

    @Override
    public List<Shipment> openWithEquipment(String equipmentNumber) {
        return manager.createQuery(
                        "select s from Shipment s where s.equipmentNumber = :equipment and s.status in :open"
                                + " order by s.bookedAt desc, s.id desc",
                        Shipment.class)
                .setParameter("equipment", equipmentNumber)
                .setParameter("open", NOT_FINAL)
                .getResultList();
    }

    @Override
    public List<TrackingNumber> open() {
        return manager
                .createQuery(
                        "select s.trackingNumber from Shipment s where s.status in :open order by s.id", String.class)
                .setParameter("open", NOT_FINAL)
                .getResultList()
                .stream()
                .map(TrackingNumber::new)
                .toList();
    }
}
