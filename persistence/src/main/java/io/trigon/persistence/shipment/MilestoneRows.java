package io.trigon.persistence.shipment;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Doubt;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.shared.Cells;
import io.trigon.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Milestones as rows, past the persistence context: a shipment may have many, and a group of reports is about many. */
final class MilestoneRows {

    static final String INSERT =
            """
            insert into milestone (id, version, shipment_id, code, happened_at, received_at, stop_no, source, source_ref,
                inbound_message_id, evidence, reason, reason_side, place, latitude, longitude, estimate_for, note, doubt,
                metres_away)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String DOUBT = "update milestone set doubt = ?, version = version + 1 where id = ?";

    /** In the order in which {@link #read} takes the columns. */
    static final String KNOWN =
            """
            select m.id, m.version, m.shipment_id, m.code, m.happened_at, m.received_at, m.stop_no, m.source, m.source_ref,
                m.inbound_message_id, m.evidence, m.reason, m.reason_side, m.place, m.latitude, m.longitude,
                m.estimate_for, m.note, m.doubt, m.metres_away, m.verdict, m.verdict_by, m.verdict_at
            from milestone m join""";

    private record Of(Shipment shipment, TrackingNumber number) {}

    private final Map<Long, Of> shipments = new HashMap<>();

    /** @param held the shipments that the rows are of */
    MilestoneRows(Collection<Shipment> held) {
        held.forEach(shipment -> shipments.put(shipment.id(), new Of(shipment, shipment.trackingNumber())));
    }

    Milestone read(Row row) throws SQLException {
        Of of = shipments.get(row.number(3));
        MilestoneReport report = new MilestoneReport(
                of.number(),
                row.oneOf(MilestoneCode.class, 4),
                row.instant(5),
                row.wholeOrNull(7),
                row.oneOf(Source.class, 8),
                row.text(9),
                row.numberOrNull(10),
                row.text(11),
                row.text(12),
                row.oneOf(ReasonSide.class, 13),
                row.text(14),
                point(row.realOrNull(15), row.realOrNull(16)),
                row.instant(17),
                row.text(18));
        return Milestone.restored(of.shipment(), report, kept(row));
    }

    private static Milestone.Kept kept(Row row) throws SQLException {
        return new Milestone.Kept(
                row.number(1),
                row.whole(2),
                row.instant(6),
                row.oneOf(Doubt.class, 19),
                row.realOrNull(20),
                row.oneOf(Milestone.Verdict.class, 21),
                row.text(22),
                row.instant(23));
    }

    private static GeoPoint point(Double latitude, Double longitude) {
        return latitude == null || longitude == null ? null : GeoPoint.of(latitude, longitude);
    }

    static void fill(Cells cells, Milestone m) throws SQLException {
        cells.number(m.id())
                .number(m.shipment().id())
                .oneOf(m.code())
                .instant(m.at())
                .instant(m.receivedAt())
                .whole(m.stopNumber())
                .oneOf(m.source())
                .text(m.sourceRef())
                .number(m.inboundMessageId())
                .text(m.evidence())
                .text(m.reason())
                .oneOf(m.reasonSide())
                .text(m.place())
                .real(m.point() == null ? null : (Double) m.point().latitude())
                .real(m.point() == null ? null : (Double) m.point().longitude())
                .instant(m.estimateFor())
                .text(m.note())
                .oneOf(m.doubt())
                .real(m.metresAway());
    }
}
