package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.Device;
import io.trigon.domain.tracking.DeviceTie;
import io.trigon.domain.tracking.Devices;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Devices and their ties by JPA. */
@ApplicationScoped
public class JpaDevices implements Devices {

    private static final String TIES = "select t from DeviceTie t join fetch t.device d join fetch t.shipment s ";

    private EntityManager manager;

    protected JpaDevices() {}

    @Inject
    public JpaDevices(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Device add(Device device) {
        return Entities.add(manager, device);
    }

    @Override
    public Optional<Device> byIdentifier(String identifier) {
        return Entities.first(
                manager.createQuery("select d from Device d where d.identifier = :identifier", Device.class)
                        .setParameter("identifier", identifier));
    }

    @Override
    public List<Device> mountedOn(String equipment) {
        return manager.createQuery("select d from Device d where d.mountedOn = :equipment order by d.id", Device.class)
                .setParameter("equipment", equipment)
                .getResultList();
    }

    @Override
    public DeviceTie add(DeviceTie tie) {
        return Entities.add(manager, tie);
    }

    @Override
    public Optional<DeviceTie> tieById(long id) {
        return Optional.ofNullable(manager.find(DeviceTie.class, id));
    }

    /** With the stops of the shipments and their sites too: whoever follows a device needs its fences. */
    @Override
    public List<DeviceTie> lastingTies(String deviceIdentifier) {
        List<DeviceTie> ties = manager.createQuery(
                        TIES + "where d.identifier = :identifier and t.until is null order by t.id", DeviceTie.class)
                .setParameter("identifier", deviceIdentifier)
                .getResultList();
        ties.forEach(tie -> tie.shipment().stops().forEach(stop -> {
            if (stop.site() != null) {
                stop.site().fenceMetres();
            }
        }));
        return ties;
    }

    @Override
    public List<DeviceTie> tiesOf(long shipmentId) {
        return manager.createQuery(TIES + "where s.id = :shipment order by t.id", DeviceTie.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }

    @Override
    public List<DeviceTie> allLastingTies() {
        return manager.createQuery(TIES + "where t.until is null order by t.id", DeviceTie.class)
                .getResultList();
    }
}
