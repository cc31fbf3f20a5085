package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.Doubt;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.StopKind;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Stops and milestones of shipments. */
@Dependent
public class StopReads {

    private static final String STOPS =
            """
            select p.shipment_id, p.stop_no, p.kind, p.zone, p.window_from, p.window_to, i.code, i.name,
                   i.street, i.city, i.region, i.postal_code, i.site_country, i.latitude, i.longitude, i.fence_metres,
                   p.site_id
            from stop p left join site i on i.id = p.site_id where p.shipment_id in""";

    private static final String MILESTONES = "select m.* from milestone m where m.shipment_id in";

    /** What is in doubt is told to no customer. */
    private static final String UNDOUBTED = "and m.doubt is null";

    private final Reads reads;

    @Inject
    public StopReads(Reads reads) {
        this.reads = reads;
    }

    /** By shipment, in their order; actual times still empty. */
    Map<Long, List<StopView>> stops(List<Long> ids) {
        return Grouped.of(reads.list(
                Sql.of(STOPS).in(ids).and("order by p.shipment_id, p.stop_no"),
                row -> Grouped.member(row.number("shipment_id"), stop(row))));
    }

    /** By shipment, oldest first; each in the zone of the place where it happened. */
    Map<Long, List<MilestoneView>> milestones(List<Long> ids, Sight sight, Map<Long, List<StopView>> stops) {
        return Grouped.of(reads.list(
                Sql.of(MILESTONES)
                        .in(ids)
                        .and(sight.doubts() ? "" : UNDOUBTED)
                        .and("order by m.shipment_id, m.happened_at, m.id"),
                row -> {
                    long shipment = row.number("shipment_id");
                    List<StopView> halts = stops.getOrDefault(shipment, List.of());
                    return Grouped.member(shipment, milestone(row, sight, halts));
                }));
    }

    private static StopView stop(Row row) throws SQLException {
        return new StopView(
                row.whole("stop_no"),
                row.oneOf(StopKind.class, "kind"),
                row.text("code"),
                row.text("name"),
                row.text("street"),
                row.text("city"),
                row.text("region"),
                row.text("postal_code"),
                row.text("site_country"),
                row.realOrNull("latitude"),
                row.realOrNull("longitude"),
                row.text("zone"),
                row.instant("window_from"),
                row.instant("window_to"),
                row.whole("fence_metres"),
                null,
                null,
                row.numberOrNull("site_id"),
                null);
    }

    private static MilestoneView milestone(Row row, Sight sight, List<StopView> stops) throws SQLException {
        MilestoneCode code = row.oneOf(MilestoneCode.class, "code");
        Integer stopNumber = row.wholeOrNull("stop_no");
        return new MilestoneView(
                row.number("id"),
                code,
                row.instant("happened_at"),
                row.instant("received_at"),
                zone(code, stopNumber, stops),
                stopNumber,
                row.oneOf(Source.class, "source"),
                row.text("reason"),
                row.oneOf(ReasonSide.class, "reason_side"),
                row.text("place"),
                row.realOrNull("latitude"),
                row.realOrNull("longitude"),
                row.instant("estimate_for"),
                row.text("note"),
                row.oneOf(Doubt.class, "doubt"),
                row.oneOf(Milestone.Verdict.class, "verdict"),
                sight.staff() ? row.text("verdict_by") : null,
                sight.staff() ? row.numberOrNull("inbound_message_id") : null,
                sight.staff() ? row.text("evidence") : null);
    }

    /** The stop's own; without a stop, the origin's for a pick-up and the destination's for everything else. */
    private static String zone(MilestoneCode code, Integer stopNumber, List<StopView> stops) {
        if (stops.isEmpty()) {
            return "UTC";
        }
        boolean early = code.kind() == MilestoneCode.Kind.PICKUP || code == MilestoneCode.BOOKED;
        String otherwise = stops.get(early ? 0 : stops.size() - 1).zone();
        return stops.stream()
                .filter(s -> stopNumber != null && s.number() == stopNumber)
                .map(StopView::zone)
                .findFirst()
                .orElse(otherwise);
    }
}
