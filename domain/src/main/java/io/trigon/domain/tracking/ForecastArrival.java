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
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final int TRIPS = 50;
    private static final int FRESH_MINUTES = 4;

    /** Trips that are too short teach nothing about a pace. */
    private static final Duration SHORTEST_TRIP = Duration.ofMinutes(10);

    private static final double NEAREST_METRES = 2_000;

    private Shipments shipments;
    private Milestones milestones;
    private Positions positions;
    private Forecasts forecasts;
    private LaneTrips lanes;
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
            LaneTrips lanes,
            ScoreForecasts scores,
            WatchDelay delays,
            Events events,
            Clock clock) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.positions = positions;
        this.forecasts = forecasts;
        this.lanes = lanes;
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

    private void forecast(Map<Shipment, List<Milestone>> asked) {
        List<Long> ids = asked.keySet().stream().map(Shipment::id).toList();
        Set<Long> heard = positions.heard(ids);
        Map<Long, EtaForecast> known = forecasts.ofAll(ids);
        Map<String, List<LaneTrip>> trips = new HashMap<>();
        Map<Shipment, LanePace> paces = new HashMap<>();
        Map<Shipment, EtaForecast> made = new LinkedHashMap<>();
        List<EtaForecast> first = new ArrayList<>();
        asked.forEach((shipment, facts) -> {
            LanePace pace = LanePace.of(
                    trips.computeIfAbsent(laneOf(shipment), lane -> lanes.lastOn(lane, TRIPS)), leaving(shipment));
            paces.put(shipment, pace);
            Optional<Fix> fix = heard.contains(shipment.id()) ? positions.latestOf(shipment.id()) : Optional.empty();
            new ArrivalModel(shipment, facts, fix, pace, clock.instant())
                    .estimate()
                    .ifPresent(estimate -> {
                        EtaForecast forecast = known.get(shipment.id());
                        if (forecast == null) {
                            forecast = new EtaForecast(shipment.id());
                            first.add(forecast);
                        }
                        replace(forecast, shipment, estimate, pace);
                        made.put(shipment, forecast);
                    });
        });
        forecasts.addAll(first);
        scores.note(made);
        made.keySet().forEach(shipment -> learn(shipment, paces.get(shipment)));
        delays.consider(made);
    }

    private void replace(EtaForecast forecast, Shipment shipment, Estimate estimate, LanePace pace) {
        Instant before = forecast.expected();
        forecast.replace(estimate, Promise.of(shipment), pace, laneOf(shipment), clock.instant());
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

    /** When it left, or is to leave. */
    private DepartureHour leaving(Shipment shipment) {
        Stop origin = shipment.origin();
        Instant slot = origin == null ? null : origin.window().from();
        Instant now = clock.instant();
        Instant planned = slot == null || slot.isBefore(now) ? now : slot;
        Instant at = shipment.pickedUpAt() == null ? planned : shipment.pickedUpAt();
        return DepartureHour.of(at, origin == null ? ZoneOffset.UTC : origin.zone());
    }

    private void learn(Shipment shipment, LanePace pace) {
        boolean finished = shipment.arrivedAt() != null && shipment.pickedUpAt() != null;
        if (!finished || !shipment.stops().stream().allMatch(Way::isPlaced) || lanes.has(shipment.id())) {
            return;
        }
        Way way = Way.along(shipment.stops());
        Duration took = Duration.between(shipment.pickedUpAt(), shipment.arrivedAt())
                .minus(ArrivalModel.HALT.multipliedBy(way.halts()));
        if (took.compareTo(SHORTEST_TRIP) > 0 && way.metres() > NEAREST_METRES) {
            scores.hindcast(shipment, pace);
            int hour = leaving(shipment).ofWeek();
            lanes.add(new LaneTrip(laneOf(shipment), shipment.id(), way.metres(), took, shipment.arrivedAt(), hour));
        }
    }

    /** {@code US-IL>US-TX}; an end without a region is its country. */
    static String laneOf(Shipment shipment) {
        return endOf(shipment.origin()) + ">" + endOf(shipment.destination());
    }

    private static String endOf(Stop stop) {
        if (stop == null || stop.site() == null || stop.site().address() == null) {
            return "?";
        }
        var address = stop.site().address();
        return address.region() == null ? address.country() : address.country() + "-" + address.region();
    }
}
