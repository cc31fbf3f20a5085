package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Estimates an arrival: remaining distance from the best known place, at the pace of the lane, with an hour for each halt
 * between. The best known is the arrival itself; then the newer of the carrier's own estimate and the place where it was
 * seen last ({@link Sightings}); then the plan. Pure.
 *
 * <p>While a truck stands, or is silent, the arrival moves on with the clock; it is never expected in the past.
 */
final class ArrivalModel {
    /** What a halt takes, and loading. */
    static final Duration HALT = Duration.ofHours(1);

    private final Shipment shipment;
    private final List<Milestone> facts;
    private final Optional<Fix> fix;
    private final LanePace pace;
    private final Instant now;

    ArrivalModel(Shipment shipment, List<Milestone> milestones, Optional<Fix> fix, LanePace pace, Instant now) {
        this.shipment = shipment;
        this.facts = milestones.stream().filter(m -> m.doubt() == null).toList();
        this.fix = fix.filter(f -> f.isCredible(now));
        this.pace = pace;
        this.now = now;
    }

    /** Empty when the place of the destination is not known and no carrier said a time. */
    Optional<Estimate> estimate() {
        if (shipment.arrivedAt() != null) {
            Instant at = shipment.arrivedAt();
            return Optional.of(new Estimate(at, at, at, EtaForecast.Basis.ARRIVED, 0.0, null));
        }
        Optional<Milestone> said = lastEstimate();
        Optional<Sightings.Sighting> seen =
                shipment.pickedUpAt() == null ? Optional.empty() : Sightings.last(shipment, facts, fix);
        boolean newer = said.isPresent()
                && seen.map(s -> said.get().at().isAfter(s.at())).orElse(true);
        return newer ? said.map(this::carrierSays) : byDistance(seen).or(() -> said.map(this::carrierSays));
    }

    private Optional<Milestone> lastEstimate() {
        return facts.stream()
                .filter(m -> m.code() == MilestoneCode.ESTIMATE)
                .filter(this::isAboutDestination)
                .max(Comparator.comparing(Milestone::at).thenComparing(Milestone::receivedAt));
    }

    private boolean isAboutDestination(Milestone m) {
        Stop last = shipment.destination();
        return m.stopNumber() == null || last == null || m.stopNumber() == last.number();
    }

    private Estimate carrierSays(Milestone m) {
        return range(m.at(), later(m.estimateFor(), now), EtaForecast.Basis.CARRIER_ESTIMATE, null, null);
    }

    private Optional<Estimate> byDistance(Optional<Sightings.Sighting> seen) {
        List<Stop> stops = shipment.stops();
        if (stops.isEmpty() || !stops.stream().allMatch(Way::isPlaced)) {
            return Optional.empty();
        }
        return Optional.of(seen.map(s -> after(s.at(), s.point(), Way.from(s.point(), ahead()), s.basis()))
                .orElseGet(() -> planned(stops.subList(firstPickup(), stops.size()))));
    }

    private Estimate planned(List<Stop> way) {
        GeoPoint dock = way.get(0).site().point();
        return after(departure(), dock, Way.along(way), EtaForecast.Basis.PLAN);
    }

    private int firstPickup() {
        return Math.max(0, shipment.stops().indexOf(shipment.origin()));
    }

    /** The stops that nobody reported reached; at least the last. */
    private List<Stop> ahead() {
        List<Stop> stops = shipment.stops();
        int reached = facts.stream()
                .filter(m -> m.code().isMovement() && m.stopNumber() != null)
                .mapToInt(Milestone::stopNumber)
                .max()
                .orElse(1);
        return stops.subList(Math.min(reached, stops.size() - 1), stops.size());
    }

    /** Before it left: it is loaded for an hour, once its pick-up window is open and the truck is there. */
    private Instant departure() {
        Stop origin = shipment.origin();
        Instant slot = origin == null ? null : origin.window().from();
        Optional<Instant> there = facts.stream()
                .filter(m -> m.code().kind() == MilestoneCode.Kind.PICKUP)
                .map(Milestone::at)
                .min(Comparator.naturalOrder());
        if (there.isPresent()) {
            return later(later(there.get(), slot).plus(HALT), now);
        }
        return later(later(now, slot), truckAtPickup(origin)).plus(HALT);
    }

    private Instant truckAtPickup(Stop origin) {
        if (fix.isEmpty() || origin == null) {
            return null;
        }
        GeoPoint dock = origin.site().point();
        return fix.get().at().plus(pace.timeFor(fix.get().point().metresTo(dock)));
    }

    private Estimate after(Instant from, GeoPoint place, Way way, EtaForecast.Basis basis) {
        Duration takes = pace.timeFor(way.metres()).plus(HALT.multipliedBy(way.halts()));
        return range(
                from, later(from.plus(takes), now), basis, way.metres(), new Estimate.Start(from, place, way.halts()));
    }

    private Estimate range(
            Instant from, Instant expected, EtaForecast.Basis basis, Double metres, Estimate.Start start) {
        ArrivalRange range = pace.around(from, expected, now);
        return new Estimate(range.expected(), range.earliest(), range.latest(), basis, metres, start);
    }

    private static Instant later(Instant a, Instant b) {
        return b == null || a.isAfter(b) ? a : b;
    }
}
