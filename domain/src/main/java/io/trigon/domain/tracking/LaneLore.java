package io.trigon.domain.tracking;

import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.tracking.driving.DriverState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of lanes: their pace, how forecasts of them came out, their roads. A finished trip teaches its lane. */
@ApplicationScoped
public class LaneLore {
    /** Trips that are too short teach nothing about a pace. */
    private static final Duration SHORTEST_TRIP = Duration.ofMinutes(10);

    private static final double NEAREST_METRES = 2_000;

    /** A device that was first heard so long after the departure didn't see the trip. */
    private static final Duration SEEN_FROM = Duration.ofMinutes(30);

    private LaneTrips lanes;
    private LanePaces paces;
    private RangeRecord ranges;
    private ScoreForecasts scores;
    private RoadDistances roads;
    private UsualStays stays;
    private Clock clock;

    protected LaneLore() {}

    @Inject
    public LaneLore(
            LaneTrips lanes,
            RangeRecord ranges,
            ScoreForecasts scores,
            RoadDistances roads,
            UsualStays stays,
            Clock clock) {
        this.lanes = lanes;
        this.paces = new LanePaces(lanes, clock);
        this.ranges = ranges;
        this.scores = scores;
        this.roads = roads;
        this.stays = stays;
        this.clock = clock;
    }

    /** As its trips taught, for the hour of the week in which it left, or is to leave. */
    LanePace pace(Shipment shipment, FollowDriver.Crew crew) {
        return paces.of(nameOf(shipment), crew.rules(), crew.drivers()).at(leaving(shipment));
    }

    /** @param driver null when no device tells */
    Conditions conditions(Shipment shipment, LanePace pace, DriverState driver) {
        RangeRecord.Stretches stretches = ranges.of(nameOf(shipment));
        return new Conditions(pace, roads, stays::at, driver, stretches.far(), stretches.near());
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

    /**
     * What a shipment may teach.
     *
     * @param driver null when no device told
     */
    record Lesson(Conditions given, DriverClock driver) {}

    /** From those that have arrived, and from each once only. */
    void learn(Map<Shipment, Lesson> lessons) {
        Map<Shipment, Lesson> finished = new LinkedHashMap<>(lessons);
        finished.keySet().removeIf(shipment -> !isFinished(shipment));
        if (finished.isEmpty()) {
            return;
        }
        Set<Long> taught =
                lanes.taught(finished.keySet().stream().map(Shipment::id).toList());
        finished.keySet().removeIf(shipment -> taught.contains(shipment.id()));
        Map<Shipment, Conditions> over = new LinkedHashMap<>();
        List<LaneTrip> trips = new ArrayList<>();
        finished.forEach((shipment, lesson) -> tripOf(shipment, lesson).ifPresent(trip -> {
            over.put(shipment, lesson.given());
            trips.add(trip);
        }));
        scores.hindcast(over);
        lanes.keep(trips);
        over.keySet().stream().map(LaneLore::nameOf).distinct().forEach(paces::forget);
    }

    private static boolean isFinished(Shipment shipment) {
        return shipment.arrivedAt() != null
                && shipment.pickedUpAt() != null
                && shipment.stops().stream().allMatch(Way::isPlaced);
    }

    /** Empty when it is too short to teach anything. */
    private Optional<LaneTrip> tripOf(Shipment shipment, Lesson lesson) {
        DriverClock driver = lesson.driver();
        Way way = Way.along(shipment.stops(), lesson.given().stay());
        Duration took =
                Duration.between(shipment.pickedUpAt(), shipment.arrivedAt()).minus(way.standing());
        if (took.compareTo(SHORTEST_TRIP) <= 0 || way.metres() <= NEAREST_METRES) {
            return Optional.empty();
        }
        int hour = leaving(shipment).ofWeek();
        LaneTrip trip = new LaneTrip(nameOf(shipment), shipment.id(), way.metres(), took, shipment.arrivedAt(), hour);
        return Optional.of(
                sawAll(shipment, driver, way)
                        ? trip.driven(driver.drivenMetres(), Duration.ofSeconds(driver.drivenSeconds()))
                        : trip);
    }

    private static boolean sawAll(Shipment shipment, DriverClock driver, Way way) {
        return driver != null
                && driver.drivenFrom() != null
                && driver.drivenFrom().isBefore(shipment.pickedUpAt().plus(SEEN_FROM))
                && driver.drivenSeconds() > 0
                && driver.drivenMetres() >= way.metres();
    }

    /** {@code US-IL>US-TX}; an end without a region is its country. */
    static String nameOf(Shipment shipment) {
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
