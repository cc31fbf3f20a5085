package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Instant;

/**
 * What a forecast was reckoned from: the expected arrival is the start, and the time at the wheel with the breaks and rests of
 * the law, times the factor of the lane, and the halts; never before now.
 *
 * @param startAt when it was seen at the place; before departure, when it is expected to leave
 * @param halts stops between
 * @param haltMinutes what they take together, as their sites usually do
 * @param speedKmh kilometres by road in an hour at the wheel; rests included where the law knows none
 */
public record ForecastWhy(
        Remaining remaining,
        Instant startAt,
        GeoPoint place,
        int halts,
        long haltMinutes,
        double speedKmh,
        Driving driving,
        History history) {
    /**
     * The rest of the way over all stops ahead.
     *
     * @param metres by road
     * @param crowMetres as the crow flies from place to place
     * @param roads {@code ROADS} when it was found on installed roads; else why a part of it was not
     * @param detour what crow-fly metres were multiplied with there
     */
    public record Remaining(double metres, double crowMetres, RoadDistances.Finding roads, double detour) {}

    /**
     * What the law lets the driver do until then.
     *
     * @param tracked whether his hours were read from a device; else he is taken to have set off rested and to have kept to the law
     * @param minutes at the wheel
     */
    public record Driving(
            DrivingRules rules,
            int drivers,
            boolean tracked,
            long minutes,
            int breaks,
            long breakMinutes,
            int rests,
            long restMinutes) {}

    /**
     * What finished trips taught.
     *
     * @param lane {@code US-IL>US-TX}
     * @param trips that taught speed, factor and spread; 0 while they are assumed
     * @param factor how many times the plan trips of this lane take
     * @param spread relative standard deviation of the lane's times: the range comes from it
     * @param rangeTrips forecasts that came out and taught how wide the range is; 0 while that is assumed
     */
    public record History(String lane, int trips, double factor, double spread, int rangeTrips) {
        /** The lane as people read it. */
        public String name() {
            return lane.replace(">", " → ");
        }
    }
}
