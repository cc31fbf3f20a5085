package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.driving.DrivingPlan;
import java.time.Duration;
import java.time.Instant;

/**
 * A forecast by itself: expected arrival, and the range in which eight of ten arrivals should fall.
 *
 * @param reckoned null when it was not reckoned from a distance
 */
record Estimate(ArrivalRange range, EtaForecast.Basis basis, Reckoned reckoned) {
    /**
     * What it was reckoned from.
     *
     * @param at when it was seen there, or will leave
     * @param place where it was seen; the first pick-up before it left
     * @param halts stops on the way whose time is reckoned in
     * @param standing that time
     * @param crowMetres from the place over all stops ahead
     * @param road the same by road
     * @param plan how the law lets it be driven
     * @param tracked whether the driver's hours were read from a device; else he is taken to have set off rested
     * @param pace of the lane
     */
    record Reckoned(
            Instant at,
            GeoPoint place,
            int halts,
            Duration standing,
            double crowMetres,
            Road road,
            DrivingPlan plan,
            boolean tracked,
            LanePace pace) {}

    Instant expected() {
        return range.expected();
    }

    Instant earliest() {
        return range.earliest();
    }

    Instant latest() {
        return range.latest();
    }
}
