package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Estimates an arrival: remaining distance from the best known place, at the pace of the lane. The best known is the
 * arrival itself, then the newest of the carrier's own estimate and the last position, then the last milestone, then the
 * plan. Pure.
 */
final class ArrivalModel {
    /** The normal distribution's 90th percentile: the range is P10 to P90. */
    private static final double P90 = 1.2816;

    private static final Duration LOADING = Duration.ofHours(1);
    private static final Duration LEAST_DOUBT = Duration.ofMinutes(10);

    private final Shipment shipment;
    private final List<Milestone> facts;
    private final Optional<Fix> fix;
    private final LanePace pace;
    private final Instant now;

    ArrivalModel(Shipment shipment, List<Milestone> milestones, Optional<Fix> fix, LanePace pace, Instant now) {
        this.shipment = shipment;
        this.facts = milestones.stream().filter(m -> m.doubt() == null).toList();
        this.fix = fix;
        this.pace = pace;
        this.now = now;
    }

    /** Empty when the place of the destination is not known and no carrier said a time. */
    Optional<Estimate> estimate() {
        if (shipment.arrivedAt() != null) {
            Instant at = shipment.arrivedAt();
            return Optional.of(new Estimate(at, at, at, EtaForecast.Basis.ARRIVED, 0.0));
        }
        Optional<Milestone> said = lastEstimate();
        boolean newer = said.isPresent()
                && fix.map(f -> said.get().at().isAfter(f.at())).orElse(true);
        return newer ? said.map(this::carrierSays) : byDistance().or(() -> said.map(this::carrierSays));
    }

    private Optional<Milestone> lastEstimate() {
        return facts.stream()
                .filter(m -> m.code() == MilestoneCode.ESTIMATE)
                .filter(m -> isAboutDestination(m))
                .max(Comparator.comparing(Milestone::at).thenComparing(Milestone::receivedAt));
    }

    private boolean isAboutDestination(Milestone m) {
        Stop last = shipment.destination();
        return m.stopNumber() == null || last == null || m.stopNumber() == last.number();
    }

    private Estimate carrierSays(Milestone m) {
        Instant expected = m.estimateFor().isBefore(now) ? now : m.estimateFor();
        return range(now, expected, EtaForecast.Basis.CARRIER_ESTIMATE, null);
    }

    private Optional<Estimate> byDistance() {
        List<Stop> stops = shipment.stops();
        boolean placed = !stops.isEmpty()
                && stops.stream().allMatch(s -> s.site() != null && s.site().point() != null);
        if (!placed) {
            return Optional.empty();
        }
        if (fix.isPresent() && shipment.pickedUpAt() != null) {
            double metres = remaining(fix.get().point(), nextStop());
            return Optional.of(after(fix.get().at(), metres, EtaForecast.Basis.POSITION));
        }
        double whole = remaining(stops.get(0).site().point(), 1);
        if (shipment.pickedUpAt() != null) {
            return Optional.of(after(shipment.pickedUpAt(), whole, EtaForecast.Basis.MILESTONE));
        }
        return Optional.of(after(departure(), whole, EtaForecast.Basis.PLAN));
    }

    /** Before it left: when its pick-up window opens and it is loaded, or an hour from now when that is past. */
    private Instant departure() {
        Instant slot =
                shipment.origin() == null ? null : shipment.origin().window().from();
        Instant planned = slot == null || slot.isBefore(now) ? now : slot;
        return planned.plus(LOADING);
    }

    /** Index of the first stop that nobody reported reached. */
    private int nextStop() {
        int reached = facts.stream()
                .filter(m -> m.code().isMovement() && m.stopNumber() != null)
                .mapToInt(Milestone::stopNumber)
                .max()
                .orElse(1);
        return Math.min(reached, shipment.stops().size() - 1);
    }

    private double remaining(GeoPoint from, int next) {
        double metres = 0;
        GeoPoint at = from;
        List<Stop> ahead =
                new ArrayList<>(shipment.stops().subList(next, shipment.stops().size()));
        for (Stop stop : ahead) {
            metres += at.metresTo(stop.site().point());
            at = stop.site().point();
        }
        return metres;
    }

    private Estimate after(Instant from, double metres, EtaForecast.Basis basis) {
        Duration way = Duration.ofSeconds(Math.round(metres / pace.metresPerHour() * 3600));
        Instant expected = from.plus(way);
        return range(from, expected.isBefore(now) ? now : expected, basis, metres);
    }

    private Estimate range(Instant from, Instant expected, EtaForecast.Basis basis, Double metres) {
        long ahead = Math.max(0, Duration.between(from, expected).toSeconds());
        Duration doubt = Duration.ofSeconds(Math.round(ahead * pace.spread() * P90));
        Duration wide = doubt.compareTo(LEAST_DOUBT) < 0 ? LEAST_DOUBT : doubt;
        Instant earliest = expected.minus(wide);
        return new Estimate(expected, earliest.isBefore(now) ? now : earliest, expected.plus(wide), basis, metres);
    }
}
