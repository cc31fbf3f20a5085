package io.trigon.domain.tracking;

import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Estimates an arrival: remaining way from the best known place, at the pace of the lane, with the breaks and rests that the law
 * asks of the driver and the usual stay at each stop between. The best known is the arrival itself; then the newer of the carrier's own estimate and the place where it was
 * seen last ({@link Sightings}); then the plan. Pure.
 *
 * <p>While a truck stands, or is silent, the arrival moves on with the clock; it is never expected in the past.
 */
final class ArrivalModel {
    /** What a halt takes, and loading, where nobody knows it. */
    static final Duration HALT = Duration.ofHours(1);

    private final Shipment shipment;
    private final List<Milestone> facts;
    private final Optional<Fix> fix;
    private final Conditions given;
    private final LanePace pace;
    private final Instant now;

    ArrivalModel(Shipment shipment, List<Milestone> milestones, Optional<Fix> fix, Conditions given, Instant now) {
        this.shipment = shipment;
        this.facts = milestones.stream().filter(m -> m.doubt() == null).toList();
        this.fix = fix.filter(f -> f.isCredible(now));
        this.given = given;
        this.pace = given.pace();
        this.now = now;
    }

    /** Empty when the place of the destination is not known and no carrier said a time. */
    Optional<Estimate> estimate() {
        if (shipment.arrivedAt() != null) {
            Instant at = shipment.arrivedAt();
            ArrivalRange there = new ArrivalRange(at, at, at, Duration.ZERO);
            return Optional.of(new Estimate(there, EtaForecast.Basis.ARRIVED, null));
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
        ArrivalRange range = around(m.at(), later(m.estimateFor(), now));
        return new Estimate(range, EtaForecast.Basis.CARRIER_ESTIMATE, null);
    }

    private Optional<Estimate> byDistance(Optional<Sightings.Sighting> seen) {
        List<Stop> stops = shipment.stops();
        if (stops.isEmpty() || !stops.stream().allMatch(Way::isPlaced)) {
            return Optional.empty();
        }
        return Optional.of(
                seen.map(this::onTheRoad).orElseGet(() -> planned(stops.subList(firstPickup(), stops.size()))));
    }

    private Estimate onTheRoad(Sightings.Sighting s) {
        boolean tracked = s.basis() == EtaForecast.Basis.POSITION && given.driver() != null;
        DriverState driver =
                tracked ? driverAt(s.at()) : DrivingPlan.asTheLawLets(shipment.pickedUpAt(), s.at(), pace.limits());
        return after(driver, Way.from(s.point(), ahead(), given.stay()), s.basis(), tracked);
    }

    /** At the newest fix, which may be some moments after his clock was set. */
    private DriverState driverAt(Instant at) {
        DriverState driver = given.driver();
        if (!driver.at().isBefore(at)) {
            return driver;
        }
        return driver.standingSince() == null ? driver.drive(at, pace.limits()) : driver.stand(at);
    }

    private Estimate planned(List<Stop> way) {
        Optional<DriverState> there = driverAtPickup();
        Instant leaves = departure(there);
        DriverState driver = there.filter(d -> !d.at().isAfter(leaves))
                .map(d -> d.stand(leaves))
                .orElseGet(() -> DriverState.rested(leaves));
        return after(driver, Way.along(way, given.stay()), EtaForecast.Basis.PLAN, there.isPresent());
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

    /** Before it left: it is loaded for as long as its site takes, once its pick-up window is open and the truck is there. */
    private Instant departure(Optional<DriverState> truck) {
        Stop origin = shipment.origin();
        Duration loading = given.stay().apply(origin);
        Instant slot = origin == null ? null : origin.window().from();
        Optional<Instant> there = facts.stream()
                .filter(m -> m.code().kind() == MilestoneCode.Kind.PICKUP)
                .map(Milestone::at)
                .min(Comparator.naturalOrder());
        if (there.isPresent()) {
            return later(later(there.get(), slot).plus(loading), now);
        }
        return later(later(now, slot), truck.map(DriverState::at).orElse(null)).plus(loading);
    }

    /** How the driver of the truck that is to fetch it comes there; empty when nobody knows where it is. */
    private Optional<DriverState> driverAtPickup() {
        Stop origin = shipment.origin();
        if (fix.isEmpty() || origin == null) {
            return Optional.empty();
        }
        DriverState driver = given.driver() == null
                ? DriverState.rested(fix.get().at())
                : driverAt(fix.get().at());
        Way approach = Way.from(fix.get().point(), List.of(origin), given.stay());
        return Optional.of(pace.plan(
                        driver, Road.of(approach, given.roads(), pace.detour()).legs(), List.of())
                .plan()
                .end());
    }

    private Estimate after(DriverState driver, Way way, EtaForecast.Basis basis, boolean tracked) {
        Road road = Road.of(way, given.roads(), pace.detour());
        LanePace.Taking taking = pace.plan(driver, road.legs(), way.stays());
        Instant from = driver.at();
        ArrivalRange range = around(from, later(from.plus(taking.time()), now));
        var reckoned = new Estimate.Reckoned(
                from,
                way.places().get(0),
                way.stays().size(),
                way.standing(),
                way.metres(),
                road,
                taking.plan(),
                tracked,
                pace);
        return new Estimate(range, basis, reckoned);
    }

    private ArrivalRange around(Instant from, Instant expected) {
        return pace.around(from, expected, now, given.stretch(Duration.between(now, expected)));
    }

    private static Instant later(Instant a, Instant b) {
        return b == null || a.isAfter(b) ? a : b;
    }
}
