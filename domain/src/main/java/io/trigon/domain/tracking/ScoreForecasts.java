package io.trigon.domain.tracking;

import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.tracking.ForecastTrial.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes forecasts down while goods are on the road, and holds them against the arrival. Once for each moment of a trip. */
@ApplicationScoped
public class ScoreForecasts {
    /** Hours before the expected arrival. */
    static final int LAST_HOURS = 4;

    /** Arrivals of this time tell how good forecasts are now. */
    private static final Duration SHOWN = Duration.ofDays(365);

    private ForecastTrials trials;
    private Clock clock;

    protected ScoreForecasts() {}

    @Inject
    public ScoreForecasts(ForecastTrials trials, Clock clock) {
        this.trials = trials;
        this.clock = clock;
    }

    /**
     * How the forecasts of the last year came out, by lane.
     *
     * @param last those of the last hours, else those made at the departure, by hindsight too
     */
    @Transactional
    public List<ForecastTrials.LaneScore> scores(boolean last) {
        Set<Moment> moments = last ? EnumSet.of(Moment.LAST_HOURS) : EnumSet.of(Moment.DEPARTED, Moment.HINDCAST);
        return trials.scores(moments, clock.instant().minus(SHOWN));
    }

    /** What was forecast just now; of what has arrived, the trials are over. The caller holds the shipments. */
    void note(Map<Shipment, EtaForecast> made) {
        List<Shipment> moving = made.keySet().stream()
                .filter(s -> s.pickedUpAt() != null && s.stops().stream().allMatch(Way::isPlaced))
                .toList();
        if (moving.isEmpty()) {
            return;
        }
        Map<Long, List<ForecastTrial>> known = of(moving);
        List<ForecastTrial> fresh = new ArrayList<>();
        for (Shipment shipment : moving) {
            List<ForecastTrial> own = known.getOrDefault(shipment.id(), List.of());
            if (shipment.arrivedAt() != null) {
                own.forEach(trial -> trial.arrived(shipment.arrivedAt()));
            } else {
                wanted(made.get(shipment), own)
                        .forEach(moment -> fresh.add(trial(shipment, made.get(shipment), moment)));
            }
        }
        trials.addAll(fresh);
    }

    private Map<Long, List<ForecastTrial>> of(Collection<Shipment> shipments) {
        return trials.of(shipments.stream().map(Shipment::id).toList()).stream()
                .collect(Collectors.groupingBy(ForecastTrial::shipmentId));
    }

    private Set<Moment> wanted(EtaForecast forecast, List<ForecastTrial> own) {
        Instant soon = clock.instant().plus(Duration.ofHours(LAST_HOURS));
        Set<Moment> wanted = EnumSet.of(Moment.DEPARTED);
        if (!forecast.expected().isAfter(soon)) {
            wanted.add(Moment.LAST_HOURS);
        }
        own.forEach(trial -> wanted.remove(trial.moment()));
        return wanted;
    }

    private ForecastTrial trial(Shipment shipment, EtaForecast forecast, Moment moment) {
        ArrivalRange range =
                new ArrivalRange(forecast.earliest(), forecast.expected(), forecast.latest(), forecast.doubt());
        return new ForecastTrial(
                shipment.id(), LaneLore.nameOf(shipment), moment, clock.instant(), range, naive(shipment));
    }

    /**
     * Writes down what would have been forecast at the departure of trips that are over and were never forecast.
     *
     * @param over the trips, each with what the lane's trips before it tell
     */
    void hindcast(Map<Shipment, Conditions> over) {
        Map<Long, List<ForecastTrial>> known = of(over.keySet());
        List<ForecastTrial> fresh = new ArrayList<>();
        over.forEach((shipment, given) -> {
            if (!known.containsKey(shipment.id())) {
                fresh.add(hindcast(shipment, given));
            }
        });
        trials.addAll(fresh);
    }

    private static ForecastTrial hindcast(Shipment shipment, Conditions given) {
        Way way = Way.along(shipment.stops(), given.stay());
        ArrivalRange range = given.pace().arrival(shipment.pickedUpAt(), way, given.roads(), given.far());
        ForecastTrial trial = new ForecastTrial(
                shipment.id(),
                LaneLore.nameOf(shipment),
                Moment.HINDCAST,
                shipment.pickedUpAt(),
                range,
                naive(shipment));
        trial.arrived(shipment.arrivedAt());
        return trial;
    }

    private static Instant naive(Shipment shipment) {
        return LanePace.UNKNOWN
                .arrival(
                        shipment.pickedUpAt(),
                        Way.along(shipment.stops(), Way.AN_HOUR),
                        RoadDistances.NONE,
                        RangeStretch.NONE)
                .expected();
    }
}
