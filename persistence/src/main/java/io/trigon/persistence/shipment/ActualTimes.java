package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.Dwell;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.StopKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** When stops were really reached and left, by the milestones that nobody doubts. */
final class ActualTimes {

    private static final Set<MilestoneCode> AT_PICKUP = Set.of(MilestoneCode.ARRIVED_PICKUP, MilestoneCode.LOADED);
    private static final Set<MilestoneCode> OFF_PICKUP = Set.of(MilestoneCode.DEPARTED_PICKUP);
    private static final Set<MilestoneCode> AT_DELIVERY =
            Set.of(MilestoneCode.ARRIVED_DELIVERY, MilestoneCode.DELIVERED);
    private static final Set<MilestoneCode> OFF_DELIVERY = Set.of(MilestoneCode.DEPARTED_DELIVERY);

    private ActualTimes() {}

    /**
     * What else a stay is counted with; {@code closedAt} and {@code freeMinutes} may be null.
     *
     * @param told whether the viewer may know what the contract leaves free
     */
    record Count(boolean told, Integer freeMinutes, Instant closedAt, Instant now) {}

    static List<StopView> on(List<StopView> stops, List<MilestoneView> milestones, Count count) {
        int first = stops.stream()
                .filter(s -> s.kind() == StopKind.PICKUP)
                .mapToInt(StopView::number)
                .min()
                .orElse(0);
        int last = stops.stream()
                .filter(s -> s.kind() == StopKind.DELIVERY)
                .mapToInt(StopView::number)
                .max()
                .orElse(0);
        return stops.stream().map(s -> on(s, milestones, first, last, count)).toList();
    }

    private static StopView on(StopView s, List<MilestoneView> milestones, int first, int last, Count count) {
        boolean pickup = s.kind() == StopKind.PICKUP;
        boolean meantWhenUnsaid = s.number() == (pickup ? first : last);
        Instant arrived = earliest(s, milestones, pickup ? AT_PICKUP : AT_DELIVERY, meantWhenUnsaid);
        Instant departed = earliest(s, milestones, pickup ? OFF_PICKUP : OFF_DELIVERY, meantWhenUnsaid);
        if (arrived == null || !count.told()) {
            return s.reached(arrived, departed, null);
        }
        Instant left = departed != null ? departed : unsaidEnd(s, milestones, arrived, count.closedAt());
        return s.reached(arrived, departed, Dwell.of(arrived, s.from(), left, count.freeMinutes(), count.now()));
    }

    /** Where no departure was reported: the goods were handed over, or seen elsewhere, or the shipment was closed. */
    private static Instant unsaidEnd(StopView stop, List<MilestoneView> milestones, Instant arrived, Instant closedAt) {
        return milestones.stream()
                .filter(m -> m.doubt() == null && m.code().isMovement() && m.at().isAfter(arrived))
                .filter(m -> m.code() == MilestoneCode.DELIVERED
                        || m.code().kind() == MilestoneCode.Kind.TRANSIT
                        || (m.stopNumber() != null && m.stopNumber() > stop.number()))
                .map(MilestoneView::at)
                .min(Comparator.naturalOrder())
                .orElse(closedAt);
    }

    /** A report that names no stop means the first pick-up or the last delivery. */
    private static Instant earliest(
            StopView stop, List<MilestoneView> milestones, Set<MilestoneCode> codes, boolean meantWhenUnsaid) {
        return milestones.stream()
                .filter(m -> m.doubt() == null && codes.contains(m.code()))
                .filter(m -> m.stopNumber() == null ? meantWhenUnsaid : m.stopNumber() == stop.number())
                .map(MilestoneView::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
