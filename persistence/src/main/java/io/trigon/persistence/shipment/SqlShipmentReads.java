package io.trigon.persistence.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shipments for pages and the API, by SQL. */
@ApplicationScoped
public class SqlShipmentReads implements ShipmentReads {

    private static final int MOST = 100;

    private static final String BY_REFERENCE =
            """
            select s.id from shipment s where (s.tracking_number = ?
                or s.id in (select shipment_id from shipment_reference where ref_value = ?))""";

    private Reads reads;
    private ShipmentList list;
    private ShipmentDetails details;
    private PublicReads everybody;
    private Clock clock;

    protected SqlShipmentReads() {}

    @Inject
    public SqlShipmentReads(
            Reads reads, ShipmentList list, ShipmentDetails details, PublicReads everybody, Clock clock) {
        this.reads = reads;
        this.list = list;
        this.details = details;
        this.everybody = everybody;
        this.clock = clock;
    }

    @Override
    public PageOf<ShipmentRow> list(Viewer viewer, Filter filter, Paging paging) {
        return list.page(viewer, filter, paging);
    }

    @Override
    public List<ShipmentView> byReference(Viewer viewer, String reference) {
        String bare = reference.strip();
        String number = TrackingNumber.read(bare).map(TrackingNumber::value).orElse(bare);
        Sql query = Sql.of(BY_REFERENCE, number, bare)
                .and(Visibility.of(viewer))
                .and("order by s.booked_at desc, s.id desc limit ?", MOST);
        return details.of(reads.list(query, row -> row.number("id")), Sight.of(viewer));
    }

    @Override
    public Optional<ShipmentView> view(Viewer viewer, TrackingNumber number) {
        return details.of(find(number, Visibility.of(viewer)), Sight.of(viewer)).stream()
                .findFirst();
    }

    @Override
    public Optional<ShipmentView> forTracking(TrackingNumber number) {
        return everybody.of(number);
    }

    private List<Long> find(TrackingNumber number, Sql visible) {
        return reads.list(
                Sql.of("select s.id from shipment s where s.tracking_number = ?", number.value())
                        .and(visible),
                row -> row.number("id"));
    }

    /** Today is the viewer's own. */
    @Override
    public Counts counts(Viewer viewer) {
        Instant midnight = clock.instant()
                .atZone(viewer.zone())
                .toLocalDate()
                .atStartOfDay(viewer.zone())
                .toInstant();
        long open = list.count(viewer, new Filter(null, null, null, true, null, null));
        long late = list.count(viewer, new Filter(null, null, true, true, null, null));
        long delivered = reads.count(Sql.of("select count(*) as n from shipment s where s.delivered_at >= ?", midnight)
                .and(Visibility.of(viewer)));
        return new Counts(open, late, delivered);
    }
}
