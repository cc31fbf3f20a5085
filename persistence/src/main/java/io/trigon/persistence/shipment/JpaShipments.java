package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.NamedShipment;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentParties;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shipments by JPA. */
@ApplicationScoped
public class JpaShipments implements Shipments {

    private static final int MOST = 100;
    private static final List<ShipmentStatus> NOT_FINAL =
            Arrays.stream(ShipmentStatus.values()).filter(s -> !s.isFinal()).toList();

    private static final int MOST_NAMED = 20_000;
    private static final String BY_REFERENCE =
            """
            select distinct r.ref_value, s.id, s.carrier_id, s.status, s.booked_at
            from shipment_reference r join shipment s on s.id = r.shipment_id join""";
    private static final String BY_UNIT =
            "select u.sscc, s.id from handling_unit u join shipment s on s.id = u.shipment_id join";
    private static final String BY_NUMBER =
            "select s.tracking_number, s.id, s.carrier_id, s.status from shipment s join";

    private static final String PARTIES =
            "select s.tracking_number, s.tender_key, s.shipper_id, s.consignee_id, s.bill_to_id from shipment s join";

    private EntityManager manager;
    private Reads reads;

    protected JpaShipments() {}

    @Inject
    public JpaShipments(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
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
    public List<Shipment> byIds(Collection<Long> ids) {
        return Entities.among(ids, some -> manager.createQuery(
                        "select s from Shipment s where s.id in :ids order by s.id", Shipment.class)
                .setParameter("ids", some));
    }

    @Override
    public Optional<Shipment> byNumber(TrackingNumber number) {
        return Entities.first(numbered(number).setFlushMode(FlushModeType.COMMIT)); // no number ever changes
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
    public List<Shipment> lockAll(Collection<Long> ids) {
        List<Long> held = new ArrayList<>();
        for (List<Long> some : Entities.parts(ids)) {
            Sql hold = Sql.of("select id from shipment where id in").in(some).and("order by id for update");
            held.addAll(reads.list(hold, row -> row.number("id")));
        }
        return Entities.among(held, some -> manager.createQuery(
                        "select distinct s from Shipment s left join fetch s.stops t left join fetch t.site"
                                + " where s.id in :ids order by s.id, t.number",
                        Shipment.class)
                .setParameter("ids", some)
                .setHint("eclipselink.refresh", "true")
                .setHint("eclipselink.batch", "s.triangle")
                .setHint("eclipselink.batch.type", "IN"));
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
    public List<ShipmentParties> partiesOf(Collection<TrackingNumber> numbers) {
        return reads.list(
                Sql.of(PARTIES)
                        .unnestTexts(numbers.stream().map(TrackingNumber::value).toList())
                        .and("on s.tracking_number = wanted.x order by s.id"),
                row -> ShipmentParties.of(
                        new TrackingNumber(row.text("tracking_number")),
                        row.text("tender_key"),
                        row.numberOrNull("shipper_id"),
                        row.numberOrNull("consignee_id"),
                        row.numberOrNull("bill_to_id")));
    }

    @Override
    public List<NamedShipment> named(Collection<String> values) {
        List<NamedShipment> found = new ArrayList<>(reads.list(
                Sql.of(BY_REFERENCE)
                        .unnestTexts(values)
                        .and("on r.ref_value = wanted.x order by s.booked_at desc, s.id desc limit ?", MOST_NAMED),
                row -> named(row, row.text("ref_value"))));
        if (found.size() == MOST_NAMED) {
            return Shipments.super.named(
                    values); // numbers that many shipments share: one after the other, within bounds
        }
        found.addAll(numbered(values));
        return found;
    }

    /** Tracking numbers may be written with blanks or in small letters: each is found under the name it was asked for. */
    private List<NamedShipment> numbered(Collection<String> values) {
        Map<String, List<String>> names = values.stream()
                .filter(v -> TrackingNumber.read(v).isPresent())
                .collect(Collectors.groupingBy(
                        v -> TrackingNumber.read(v).orElseThrow().value()));
        if (names.isEmpty()) {
            return List.of();
        }
        return reads
                .list(
                        Sql.of(BY_NUMBER).unnestTexts(names.keySet()).and("on s.tracking_number = wanted.x"),
                        row -> named(row, row.text("tracking_number")))
                .stream()
                .flatMap(s -> names.get(s.name()).stream()
                        .map(name -> new NamedShipment(name, s.id(), s.carrierId(), s.status())))
                .toList();
    }

    private static NamedShipment named(Row row, String name) throws SQLException {
        return new NamedShipment(
                name, row.number("id"), row.numberOrNull("carrier_id"), row.oneOf(ShipmentStatus.class, "status"));
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
    public Map<Sscc, Long> carryingAll(Collection<Sscc> ssccs) {
        Map<Sscc, Long> carrying = new HashMap<>();
        reads.list(
                        Sql.of(BY_UNIT)
                                .unnestTexts(ssccs.stream().map(Sscc::value).toList())
                                .and("on u.sscc = wanted.x order by s.booked_at, s.id"),
                        row -> Map.entry(Sscc.of(row.text("sscc")), row.number("id")))
                .forEach(found -> carrying.put(found.getKey(), found.getValue()));
        return carrying;
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
