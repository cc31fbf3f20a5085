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

    /** Does nothing unless it has arrived, and once only. */
    void learn(Shipment shipment, Conditions given, DriverClock driver) {
        boolean finished = shipment.arrivedAt() != null && shipment.pickedUpAt() != null;
        if (!finished || !shipment.stops().stream().allMatch(Way::isPlaced) || lanes.has(shipment.id())) {
            return;
        }
        Way way = Way.along(shipment.stops(), given.stay());
        Duration took =
                Duration.between(shipment.pickedUpAt(), shipment.arrivedAt()).minus(way.standing());
        if (took.compareTo(SHORTEST_TRIP) > 0 && way.metres() > NEAREST_METRES) {
            scores.hindcast(shipment, given);
            int hour = leaving(shipment).ofWeek();
            LaneTrip trip =
                    new LaneTrip(nameOf(shipment), shipment.id(), way.metres(), took, shipment.arrivedAt(), hour);
            lanes.add(
                    sawAll(shipment, driver, way)
                            ? trip.driven(driver.drivenMetres(), Duration.ofSeconds(driver.drivenSeconds()))
                            : trip);
            paces.forget(nameOf(shipment));
        }
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
