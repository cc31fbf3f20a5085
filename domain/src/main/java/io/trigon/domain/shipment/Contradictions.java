package io.trigon.domain.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which of a shipment's milestones contradict the others, and how. Of two carriers' reports that can't both be true, the one
 * that came later bears the burden of proof; what a person decided stands; a device at the stop outweighs its absence.
 */
final class Contradictions {
    /** Clocks of trucks and partners may run ahead of ours, or apart from each other, by this much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(15);

    /** Two reports of one delivery differ by less: the dock, the driver and the office each note their own minute. */
    private static final Duration ONE_DELIVERY = Duration.ofHours(1);

    /** A device farther away than this was not at the stop, whatever the size of the plant. */
    private static final double FAR_METRES = 5_000;

    /** A status may come months late, and an arrival be foretold months ahead; of a day farther off a digit is wrong. */
    private static final Duration FAR_OFF = Duration.ofDays(183);

    private static final Comparator<Milestone> AS_RECEIVED = Comparator.comparing(Milestone::receivedAt)
            .thenComparing(Milestone::at)
            .thenComparing(Milestone::code);

    private final List<Milestone> all;
    private final Map<Milestone, Doubt> held = new HashMap<>();
    private final Instant arrived;
    private final Instant delivered;
    private final Instant cancelled;

    private Contradictions(List<Milestone> all) {
        this.all = all;
        hold();
        arrived = firstAt(m -> StatusReading.atLeast(m, ShipmentStatus.AT_DELIVERY));
        delivered = firstAt(m -> StatusReading.atLeast(m, ShipmentStatus.DELIVERED));
        cancelled = firstAt(m -> m.code() == MilestoneCode.CANCELLED);
    }

    static Contradictions among(List<Milestone> milestones) {
        return new Contradictions(milestones);
    }

    /** Null when nothing speaks against it. */
    Doubt doubtOf(Milestone m) {
        if (m.verdict() == Milestone.Verdict.HOLDS) {
            return null;
        }
        Doubt alone = held.get(m);
        if (alone != null) {
            return alone;
        }
        if (m.code() == MilestoneCode.CANCELLED) {
            return delivered == null ? null : Doubt.WAS_DELIVERED;
        }
        if (delivered == null && cancelled != null) {
            return m.code().isMovement() && m.at().isAfter(cancelled) ? Doubt.AFTER_CANCELLATION : null;
        }
        boolean back = m.code().kind() == MilestoneCode.Kind.PICKUP && isAfter(m, arrived)
                || m.code().kind() == MilestoneCode.Kind.TRANSIT && isAfter(m, delivered);
        return back ? Doubt.AFTER_ARRIVAL : null;
    }

    private static boolean isAfter(Milestone m, Instant moment) {
        return moment != null && m.at().isAfter(moment);
    }

    /** Judges each in the order in which they came against those that came before and stand. */
    private void hold() {
        List<Milestone> standing = new ArrayList<>();
        for (Milestone m : all.stream().sorted(AS_RECEIVED).toList()) {
            Doubt doubt = m.verdict() == Milestone.Verdict.HOLDS ? null : against(m, standing);
            if (doubt == null) {
                standing.add(m);
            } else {
                held.put(m, doubt);
            }
        }
    }

    private Doubt against(Milestone m, List<Milestone> standing) {
        if (m.verdict() == Milestone.Verdict.DISMISSED) {
            return Doubt.DISMISSED;
        }
        if (m.at().isAfter(m.receivedAt().plus(CLOCK_SLACK))) {
            return m.code().kind() == MilestoneCode.Kind.DELIVERY ? Doubt.ESTIMATE_AS_FACT : Doubt.IN_THE_FUTURE;
        }
        if (!m.source().isHearsay()) {
            return null;
        }
        if (isMisdated(m)) {
            return Doubt.WRONG_DATE;
        }
        if (m.code().kind() == MilestoneCode.Kind.DELIVERY && standing.stream().anyMatch(p -> isLaterPickup(p, m))) {
            return Doubt.BEFORE_PICKUP;
        }
        if (standing.stream().anyMatch(d -> isOtherDelivery(d, m))) {
            return Doubt.SECOND_DELIVERY;
        }
        return isFar(m) ? Doubt.FAR_FROM_STOP : null;
    }

    /** What is foretold may be near what was agreed on, however far ahead that is. */
    private static boolean isMisdated(Milestone m) {
        Instant foretold = m.estimateFor();
        boolean expected = foretold == null
                || areNear(foretold, m.receivedAt())
                || m.shipment().stops().stream()
                        .map(Stop::window)
                        .anyMatch(window -> areNear(foretold, window.from()) || areNear(foretold, window.to()));
        return !expected || !areNear(m.at(), m.receivedAt());
    }

    private static boolean areNear(Instant day, Instant other) {
        return other != null && Duration.between(day, other).abs().compareTo(FAR_OFF) <= 0;
    }

    /** What is asked of thousands of pairs first is what costs least. */
    private static boolean isLaterPickup(Milestone pickup, Milestone m) {
        return pickup.code().kind() == MilestoneCode.Kind.PICKUP
                && pickup.at().isAfter(m.at().plus(CLOCK_SLACK))
                && pickup.receivedAt().isBefore(m.receivedAt())
                && isAtTheFirst(pickup);
    }

    private static boolean isAtTheFirst(Milestone pickup) {
        Stop origin = pickup.shipment().origin();
        return pickup.stopNumber() == null || origin != null && pickup.stopNumber() == origin.number();
    }

    private static boolean isOtherDelivery(Milestone known, Milestone m) {
        return m.code() == MilestoneCode.DELIVERED
                && known.code() == MilestoneCode.DELIVERED
                && Duration.between(known.at(), m.at()).abs().compareTo(ONE_DELIVERY) > 0
                && known.receivedAt().isBefore(m.receivedAt())
                && stopOf(known) == stopOf(m);
    }

    /** The number of the stop; a report without one speaks of the last. */
    private static int stopOf(Milestone m) {
        Stop last = m.shipment().destination();
        return m.stopNumber() != null ? m.stopNumber() : last == null ? 0 : last.number();
    }

    private boolean isFar(Milestone m) {
        return m.metresAway() != null
                && m.metresAway() > FAR_METRES
                && all.stream()
                        .noneMatch(g -> g.source() == Source.GPS
                                && g.code().kind() == m.code().kind()
                                && stopOf(g) == stopOf(m));
    }

    private Instant firstAt(Predicate<Milestone> which) {
        return all.stream()
                .filter(m -> !held.containsKey(m))
                .filter(which)
                .map(Milestone::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
