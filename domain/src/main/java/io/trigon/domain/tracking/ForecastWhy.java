package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.DayOfWeek;
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
    public record Remaining(double metres, double crowMetres, RoadDistances.Finding roads, double detour) {
        public long kilometres() {
            return Math.round(metres / 1000);
        }

        public long crowKilometres() {
            return Math.round(crowMetres / 1000);
        }
    }

    public long wholeKmh() {
        return Math.round(speedKmh);
    }

    /**
     * What the law lets the driver do until then.
     *
     * @param tracked whether his hours were read from a device; else he is taken to have set off rested and to have kept to the law
     * @param minutes at the wheel
     * @param rests daily ones
     */
    public record Driving(
            DrivingRules rules,
            int drivers,
            boolean tracked,
            long minutes,
            int breaks,
            long breakMinutes,
            int rests,
            long restMinutes,
            int weeklyRests,
            long weeklyRestMinutes) {}

    /**
     * What finished trips taught.
     *
     * @param lane {@code US-IL>US-TX}
     * @param trips that taught speed, factor and spread; 0 while they are assumed
     * @param factor how many times the plan trips of this lane take
     * @param spread relative standard deviation of the lane's times: the range comes from it
     * @param rangeTrips forecasts that came out and taught how wide the range is; 0 while that is assumed
     * @param hours which of them, by the hour of the week; null while nothing is learned, and of a forecast of an earlier release
     */
    public record History(String lane, int trips, double factor, double spread, int rangeTrips, Hours hours) {
        /** Where the law asks for no stop, what trips took is in the speed, and the factor is none. */
        public boolean isInSpeed() {
            return factor == 1;
        }

        /** The lane as people read it. */
        public String name() {
            return lane.replace(">", " → ");
        }
    }

    /**
     * The trips by the hour of the week in which they left. Each closer look borrows from the wider one what it has too few trips for.
     *
     * @param weekday on which this one left, or is to leave, local to there
     * @param hour of that day
     * @param sameWeekday how many of the lane's trips left on that weekday, within three hours
     * @param sameKindOfDay on a working day, or on a weekend if that is one
     * @param sameHour on any day
     * @param otherLanes trips of other lanes that it borrowed from; 0 while there are too few
     * @param timesLane the time at this hour, in times of the lane's at any hour
     */
    public record Hours(
            DayOfWeek weekday,
            int hour,
            int sameWeekday,
            int sameKindOfDay,
            int sameHour,
            int otherLanes,
            double timesLane) {
        /** How much longer or shorter than at any hour, in percent. */
        public long percentOff() {
            return Math.round((timesLane - 1) * 100);
        }
    }
}
