package io.trigon.domain.tracking;

import io.trigon.domain.care.WatchDelay;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.Milestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.driving.DriverState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Forecasts a shipment's arrival anew and hands the result to the watch over delays. A finished trip teaches its lane. */
@ApplicationScoped
public class ForecastArrival {
    /** A change of the expected arrival that is smaller than this is no event. */
    private static final Duration NOTEWORTHY = Duration.ofMinutes(5);

    private static final int FRESH_MINUTES = 4;

    private Shipments shipments;
    private Milestones milestones;
    private Positions positions;
    private Forecasts forecasts;
    private LaneLore lanes;
    private FollowDriver drivers;
    private ScoreForecasts scores;
    private WatchDelay delays;
    private Events events;
    private Clock clock;

    protected ForecastArrival() {}

    @Inject
    public ForecastArrival(
            Shipments shipments,
            Milestones milestones,
            Positions positions,
            Forecasts forecasts,
            LaneLore lanes,
            FollowDriver drivers,
            ScoreForecasts scores,
            WatchDelay delays,
            Events events,
            Clock clock) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.positions = positions;
        this.forecasts = forecasts;
        this.lanes = lanes;
        this.drivers = drivers;
        this.scores = scores;
        this.delays = delays;
        this.events = events;
        this.clock = clock;
    }

    /** Numbers of the shipments that the clock forecasts anew. */
    @Transactional
    public List<TrackingNumber> due() {
        return shipments.open();
    }

    /**
     * For the clock, which forecasts silence too: takes hold of the shipment, and does nothing when it was forecast less
     * than {@value #FRESH_MINUTES} minutes ago, by whatever node.
     */
    @Transactional
    public void refresh(TrackingNumber number) {
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        Instant fresh = clock.instant().minus(Duration.ofMinutes(FRESH_MINUTES));
        boolean known = forecasts
                .of(shipment.id())
                .filter(f -> f.computedAt().isAfter(fresh))
                .isPresent();
        if (!known) {
            refresh(shipment);
        }
    }

    /** The caller holds the shipment. Nothing happens when its arrival can't be estimated, or it was called off. */
    @Transactional
    public void refresh(Shipment shipment) {
        refresh(Map.of(shipment, milestones.of(shipment.id())));
    }

    /** The same for several shipments with all their milestones. */
    @Transactional
    public void refresh(Map<Shipment, List<Milestone>> shipments) {
        Map<Shipment, List<Milestone>> asked = new LinkedHashMap<>(shipments);
        if (Hindsight.isSettled()) {
            asked.keySet().removeIf(s -> s.arrivedAt() == null); // of what is over, only its arrival is of interest
        }
        asked.keySet().stream().filter(ForecastArrival::isOver).forEach(delays::calledOff);
        asked.keySet().removeIf(ForecastArrival::isOver);
        if (!asked.isEmpty()) {
            forecast(asked);
        }
    }

    private static boolean isOver(Shipment shipment) {
        return shipment.status() == ShipmentStatus.CANCELLED || shipment.status() == ShipmentStatus.RETURNED;
    }

    /** What is made of a shipment. */
    private record Made(EtaForecast forecast, Conditions given) {}

    private void forecast(Map<Shipment, List<Milestone>> asked) {
        List<Long> ids = asked.keySet().stream().map(Shipment::id).toList();
        Set<Long> heard = positions.heard(ids);
        Map<Long, EtaForecast> known = forecasts.ofAll(ids);
        Map<Shipment, Made> made = new LinkedHashMap<>();
        List<EtaForecast> first = new ArrayList<>();
        asked.forEach((shipment, facts) -> {
            Optional<Fix> fix = heard.contains(shipment.id()) ? positions.latestOf(shipment.id()) : Optional.empty();
            EtaForecast before = known.get(shipment.id());
            EtaForecast forecast = before == null ? new EtaForecast(shipment.id()) : before;
            make(shipment, facts, fix, forecast).ifPresent(given -> {
                made.put(shipment, new Made(forecast, given));
                if (before == null) {
                    first.add(forecast);
                }
            });
        });
        forecasts.addAll(first);
        Map<Shipment, EtaForecast> told = new LinkedHashMap<>();
        made.forEach((shipment, m) -> told.put(shipment, m.forecast()));
        scores.note(told);
        Map<Shipment, LaneLore.Lesson> lessons = new LinkedHashMap<>();
        made.forEach((shipment, m) -> lessons.put(
                shipment, new LaneLore.Lesson(m.given(), m.forecast().driver())));
        lanes.learn(lessons);
        delays.consider(told);
    }

    /** Empty when nothing can be said. */
    private Optional<Conditions> make(
            Shipment shipment, List<Milestone> facts, Optional<Fix> fix, EtaForecast forecast) {
        Instant now = clock.instant();
        FollowDriver.Crew told = drivers.crewOf(shipment, fix);
        DriverState driver = fix.filter(f -> f.isCredible(now))
                .map(f -> drivers.follow(forecast, shipment, f, told))
                .orElse(null);
        FollowDriver.Crew crew = drivers.seen(told, driver);
        Conditions given = lanes.conditions(shipment, lanes.pace(shipment, crew), driver);
        Optional<Estimate> estimate = new ArrivalModel(shipment, facts, fix, given, now).estimate();
        estimate.ifPresent(e -> replace(forecast, shipment, e, reckoning(e, crew, given)));
        return estimate.map(e -> given);
    }

    private Reckoning reckoning(Estimate made, FollowDriver.Crew crew, Conditions given) {
        if (made.reckoned() == null) {
            return null;
        }
        Duration ahead = Duration.between(clock.instant(), made.expected());
        return new Reckoning(made.reckoned(), crew, given.stretch(ahead));
    }

    private void replace(EtaForecast forecast, Shipment shipment, Estimate estimate, Reckoning how) {
        Instant before = forecast.expected();
        forecast.replace(estimate, Promise.of(shipment), how, LaneLore.nameOf(shipment), clock.instant());
        if (before == null || differs(before, forecast.expected())) {
            events.fire(new ForecastChanged(
                    clock.instant(),
                    shipment.trackingNumber().value(),
                    shipment.triangle().id(),
                    forecast.expected(),
                    forecast.promised()));
        }
    }

    private static boolean differs(Instant a, Instant b) {
        return Duration.between(a, b).abs().compareTo(NOTEWORTHY) >= 0;
    }
}
