package io.trigon.persistence.shipment;

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

    static List<StopView> on(List<StopView> stops, List<MilestoneView> milestones) {
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
        return stops.stream().map(s -> on(s, milestones, first, last)).toList();
    }

    private static StopView on(StopView s, List<MilestoneView> milestones, int first, int last) {
        boolean pickup = s.kind() == StopKind.PICKUP;
        boolean meantWhenUnsaid = s.number() == (pickup ? first : last);
        return new StopView(
                s.number(),
                s.kind(),
                s.siteCode(),
                s.name(),
                s.street(),
                s.city(),
                s.region(),
                s.postalCode(),
                s.country(),
                s.latitude(),
                s.longitude(),
                s.zone(),
                s.from(),
                s.to(),
                s.fenceMetres(),
                earliest(s, milestones, pickup ? AT_PICKUP : AT_DELIVERY, meantWhenUnsaid),
                earliest(s, milestones, pickup ? OFF_PICKUP : OFF_DELIVERY, meantWhenUnsaid));
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
