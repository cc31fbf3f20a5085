package io.trigon.web.tracking;

import io.trigon.domain.tracking.ForecastWhy;
import io.trigon.web.api.Stamp;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;

/**
 * What a forecast was reckoned from. The expected arrival is {@code startAt}, and the minutes at the wheel, of breaks and of all
 * rests times {@code historyUsed.timesThePlan}, and the halts; never before now.
 *
 * @param remainingMetres by road
 * @param speedUsedKmh by road, at the wheel; with rests where no law of driving times is known
 */
public record ForecastWhyJson(
        long remainingMetres,
        Roads roads,
        OffsetDateTime startAt,
        double latitude,
        double longitude,
        int halts,
        long minutesOfHalts,
        double speedUsedKmh,
        Driving drivingTimes,
        History historyUsed) {
    /**
     * @param found {@code ROADS} when the way was found on installed roads, else why not: {@code NONE} installed,
     *     {@code PREPARING}, {@code BROKEN}, {@code OUTSIDE}, {@code NO_WAY}, {@code TOO_SLOW}
     * @param detour what crow-fly metres were multiplied with where it was not found
     */
    public record Roads(String found, long crowMetres, double detour) {}

    /**
     * @param law {@code EU}, {@code US}, {@code CHINA} or {@code NONE}
     * @param tracked whether the driver's hours before are read from his device; else he is taken to have set off rested
     */
    public record Driving(
            String law,
            int drivers,
            boolean tracked,
            long minutesAtTheWheel,
            int breaks,
            long minutesOfBreaks,
            int rests,
            long minutesOfRests,
            int weeklyRests,
            long minutesOfWeeklyRests) {}

    /**
     * The trips that taught speed and spread; with none they are assumed.
     *
     * @param timesThePlan how many times such a plan trips of the lane took
     * @param forecastsJudged how many earlier forecasts taught the width of the range; with none it is assumed
     * @param byHour which trips, by the hour of the week; null while nothing is learned
     */
    public record History(
            String lane, int trips, double timesThePlan, double spreadPercent, int forecastsJudged, Hours byHour) {}

    /**
     * How many of the lane's trips left within three hours of this hour of the day. Each closer look borrows from the wider one.
     *
     * @param weekday on which it left, or is to leave, local to there
     * @param sameWeekday on that weekday
     * @param sameKindOfDay on a working day, or on a weekend if that is one
     * @param sameHour on any day
     * @param otherLanes trips of other lanes that it borrowed from
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
        static Hours of(ForecastWhy.Hours h) {
            return h == null
                    ? null
                    : new Hours(
                            h.weekday(),
                            h.hour(),
                            h.sameWeekday(),
                            h.sameKindOfDay(),
                            h.sameHour(),
                            h.otherLanes(),
                            hundredths(h.timesLane()));
        }
    }

    static ForecastWhyJson of(ForecastWhy why, String zone) {
        return why == null
                ? null
                : new ForecastWhyJson(
                        Math.round(why.remaining().metres()),
                        roads(why.remaining()),
                        Stamp.at(why.startAt(), zone),
                        why.place().latitude(),
                        why.place().longitude(),
                        why.halts(),
                        why.haltMinutes(),
                        tenths(why.speedKmh()),
                        driving(why.driving()),
                        history(why.history()));
    }

    private static Roads roads(ForecastWhy.Remaining way) {
        return new Roads(way.roads().name(), Math.round(way.crowMetres()), hundredths(way.detour()));
    }

    private static Driving driving(ForecastWhy.Driving d) {
        return new Driving(
                d.rules().name(),
                d.drivers(),
                d.tracked(),
                d.minutes(),
                d.breaks(),
                d.breakMinutes(),
                d.rests(),
                d.restMinutes(),
                d.weeklyRests(),
                d.weeklyRestMinutes());
    }

    private static History history(ForecastWhy.History h) {
        return new History(
                h.lane(),
                h.trips(),
                hundredths(h.factor()),
                tenths(h.spread() * 100),
                h.rangeTrips(),
                Hours.of(h.hours()));
    }

    private static double tenths(double figure) {
        return Math.round(figure * 10) / 10.0;
    }

    private static double hundredths(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
