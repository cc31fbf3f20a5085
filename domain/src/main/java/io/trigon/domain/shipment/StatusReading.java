package io.trigon.domain.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a shipment's milestones say together, whatever the order in which they came: the farthest status that is proved and
 * not contradicted. A late, repeated or contradicting report can't turn it back.
 *
 * @param trouble the last exception after which nothing moved; null for none
 * @param pickedUpAt when the first pick-up was left; null before
 * @param arrivedAt when the last delivery was reached; null before
 */
public record StatusReading(
        ShipmentStatus status, MilestoneCode trouble, Instant pickedUpAt, Instant arrivedAt, Instant deliveredAt) {
    /** Clocks of trucks and partners may run ahead of ours by this much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(15);

    private static final Comparator<Milestone> BY_TIME =
            Comparator.comparing(Milestone::at).thenComparing(Milestone::code);

    /** Reads all milestones of one shipment, and marks those that contradict the others with their doubt. */
    public static StatusReading of(List<Milestone> milestones) {
        Instant pickedUp = firstAt(milestones, m -> m.code() == MilestoneCode.DEPARTED_PICKUP && !isAhead(m));
        Instant cancelled = firstAt(milestones, m -> m.code() == MilestoneCode.CANCELLED && !isAhead(m));
        milestones.forEach(m -> m.doubted(doubtOf(m, pickedUp, cancelled)));
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

    private static boolean atLeast(Milestone m, ShipmentStatus status) {
        ShipmentStatus proved = m.proves();
        return m.code().isMovement() && proved != null && proved.compareTo(status) >= 0;
    }

    private static ShipmentStatus statusOf(List<Milestone> facts) {
        ShipmentStatus farthest = facts.stream()
                .map(Milestone::proves)
                .filter(Objects::nonNull)
                .filter(s -> s.compareTo(ShipmentStatus.DELIVERED) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(ShipmentStatus.BOOKED);
        if (farthest == ShipmentStatus.DELIVERED) {
            return farthest;
        }
        return facts.stream()
                .map(Milestone::proves)
                .filter(s -> s == ShipmentStatus.RETURNED || s == ShipmentStatus.CANCELLED)
                .findFirst()
                .orElse(farthest);
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

    private static Doubt doubtOf(Milestone m, Instant pickedUp, Instant cancelled) {
        if (isAhead(m)) {
            return Doubt.IN_THE_FUTURE;
        }
        if (m.code().kind() == MilestoneCode.Kind.DELIVERY && pickedUp != null && m.at().isBefore(pickedUp)) {
            return Doubt.BEFORE_PICKUP;
        }
        boolean moved = m.code().isMovement() && cancelled != null && m.at().isAfter(cancelled);
        return moved ? Doubt.AFTER_CANCELLATION : null;
    }

    private static boolean isAhead(Milestone m) {
        return m.at().isAfter(m.receivedAt().plus(CLOCK_SLACK));
    }

    private static Instant firstAt(List<Milestone> milestones, Predicate<Milestone> which) {
        return milestones.stream()
                .filter(which)
                .map(Milestone::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
