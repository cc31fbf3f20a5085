package io.trigon.domain.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which trips a forecast learned from, by the hour of the week, as it is kept beside it. */
@Embeddable
class TaughtBy {
    @Column(name = "departure_hour")
    private Integer hourOfWeek;

    @Column(name = "weekday_trips")
    private Integer weekday;

    @Column(name = "day_kind_trips")
    private Integer kindOfDay;

    @Column(name = "hour_trips")
    private Integer hour;

    @Column(name = "other_trips")
    private Integer others;

    @Column(name = "times_lane")
    private Double timesLane;

    protected TaughtBy() {}

    /** Null while nothing is learned. */
    static TaughtBy of(LanePace.Learned learned) {
        if (learned.leaving() == null) {
            return null;
        }
        TaughtBy by = new TaughtBy();
        by.hourOfWeek = learned.leaving().ofWeek();
        by.weekday = learned.weekday();
        by.kindOfDay = learned.kindOfDay();
        by.hour = learned.hour();
        by.others = learned.others();
        by.timesLane = learned.againstLane();
        return by;
    }

    /** Null of a forecast that learned nothing. */
    ForecastWhy.Hours told() {
        if (hourOfWeek == null) {
            return null;
        }
        DepartureHour leaving = new DepartureHour(hourOfWeek);
        return new ForecastWhy.Hours(leaving.weekday(), leaving.hour(), weekday, kindOfDay, hour, others, timesLane);
    }
}
