package io.trigon.domain.shipment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a shipment's milestones say together, whatever the order in which they came: the farthest status that is proved and
 * not contradicted. A late, repeated or contradicting report can't turn it back: what contradicts what was reached counts for
 * nothing and is marked so. A delivery outweighs a cancellation, a cancellation every other movement.
 *
 * @param trouble the last exception after which nothing moved; null for none
 * @param pickedUpAt when the first pick-up was left; null before
 * @param arrivedAt when the last delivery was reached; null before
 */
public record StatusReading(
        ShipmentStatus status, MilestoneCode trouble, Instant pickedUpAt, Instant arrivedAt, Instant deliveredAt) {
    private static final Comparator<Milestone> BY_TIME =
            Comparator.comparing(Milestone::at).thenComparing(Milestone::code);

    /** Reads all milestones of one shipment, and marks those that contradict the others with their doubt. */
    public static StatusReading of(List<Milestone> milestones) {
        Contradictions known = Contradictions.among(milestones);
        milestones.forEach(m -> m.doubted(known.doubtOf(m)));
        List<Milestone> facts = milestones.stream()
                .filter(m -> m.doubt() == null)
                .sorted(BY_TIME)
                .toList();
        ShipmentStatus status = statusOf(facts);
        return new StatusReading(
                status,
                troubleOf(facts, status),
                firstAt(facts, m -> atLeast(m, ShipmentStatus.IN_TRANSIT)),
                firstAt(facts, m -> atLeast(m, ShipmentStatus.AT_DELIVERY)),
                firstAt(facts, m -> atLeast(m, ShipmentStatus.DELIVERED)));
    }

    static boolean atLeast(Milestone m, ShipmentStatus status) {
        ShipmentStatus proved = m.proves();
        return m.code().isMovement() && proved != null && proved.compareTo(status) >= 0;
    }

    /** What was delivered stays so; else a cancellation or a return ends it; else the farthest counts. */
    private static ShipmentStatus statusOf(List<Milestone> facts) {
        List<ShipmentStatus> proved =
                facts.stream().map(Milestone::proves).filter(Objects::nonNull).toList();
        return proved.contains(ShipmentStatus.DELIVERED)
                ? ShipmentStatus.DELIVERED
                : proved.stream().max(Comparator.naturalOrder()).orElse(ShipmentStatus.BOOKED);
    }

    private static MilestoneCode troubleOf(List<Milestone> facts, ShipmentStatus status) {
        if (status.isFinal()) {
            return null;
        }
        MilestoneCode trouble = null;
        for (Milestone fact : facts) {
            if (fact.code().kind() == MilestoneCode.Kind.EXCEPTION) {
                trouble = fact.code();
            } else if (fact.code().isMovement()) {
                trouble = null;
            }
        }
        return trouble;
    }

    private static Instant firstAt(List<Milestone> milestones, Predicate<Milestone> which) {
        return milestones.stream()
                .filter(which)
                .map(Milestone::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
