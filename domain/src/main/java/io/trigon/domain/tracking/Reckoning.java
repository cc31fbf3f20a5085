package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.driving.DrivingPlan;
import io.trigon.domain.tracking.driving.DrivingRules;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What a forecast was reckoned from, as it is kept beside it. */
@Embeddable
class Reckoning {
    @Column(name = "start_at")
    private Instant startAt;

    @Column(name = "start_latitude")
    private Double startLatitude;

    @Column(name = "start_longitude")
    private Double startLongitude;

    @Column(name = "halts")
    private Integer halts;

    @Column(name = "halt_minutes")
    private Long haltMinutes;

    @Column(name = "crow_metres")
    private Double crowMetres;

    @Enumerated(EnumType.STRING)
    @Column(name = "roads")
    private RoadDistances.Finding roads;

    @Column(name = "detour")
    private Double detour;

    @Column(name = "metres_per_hour")
    private Double metresPerHour;

    @Enumerated(EnumType.STRING)
    @Column(name = "driving_rules")
    private DrivingRules rules;

    @Column(name = "drivers")
    private Integer drivers;

    @Column(name = "tracked")
    private Boolean tracked;

    @Column(name = "driving_minutes")
    private Long drivingMinutes;

    @Column(name = "breaks")
    private Integer breaks;

    @Column(name = "break_minutes")
    private Long breakMinutes;

    @Column(name = "rests")
    private Integer rests;

    @Column(name = "rest_minutes")
    private Long restMinutes;

    @Column(name = "weekly_rests")
    private Integer weeklyRests;

    @Column(name = "weekly_rest_minutes")
    private Long weeklyRestMinutes;

    @Column(name = "factor")
    private Double factor;

    @Column(name = "spread")
    private Double spread;

    @Column(name = "trips")
    private Integer trips;

    @Column(name = "range_trips")
    private Integer rangeTrips;

    @Embedded
    private TaughtBy taughtBy;

    protected Reckoning() {}

    Reckoning(Estimate.Reckoned made, FollowDriver.Crew crew, RangeStretch stretch) {
        this.startAt = made.at();
        this.startLatitude = made.place().latitude();
        this.startLongitude = made.place().longitude();
        this.halts = made.halts();
        this.haltMinutes = made.standing().toMinutes();
        this.crowMetres = made.crowMetres();
        this.roads = made.road().finding();
        this.detour = made.road().detour();
        this.rules = crew.rules();
        this.drivers = crew.drivers();
        this.tracked = made.tracked();
        this.rangeTrips = stretch.trips();
        learned(made.pace());
        planned(made.plan());
    }

    private void learned(LanePace pace) {
        this.metresPerHour = pace.metresPerHour();
        this.factor = pace.factor();
        this.spread = pace.spread();
        this.trips = pace.learned().trips();
        this.taughtBy = TaughtBy.of(pace.learned());
    }

    private void planned(DrivingPlan plan) {
        this.drivingMinutes = plan.driving().toMinutes();
        this.breaks = plan.breaks();
        this.breakMinutes = plan.onBreaks().toMinutes();
        this.rests = plan.rests();
        this.restMinutes = plan.onRests().toMinutes();
        this.weeklyRests = plan.weeklyRests();
        this.weeklyRestMinutes = plan.onWeeklyRests().toMinutes();
    }

    /** Null of a forecast that an earlier release made, until the next. */
    ForecastWhy why(Double remainingMetres, String lane) {
        if (startAt == null || crowMetres == null) {
            return null;
        }
        return new ForecastWhy(
                new ForecastWhy.Remaining(remainingMetres, crowMetres, roads, detour),
                startAt,
                GeoPoint.of(startLatitude, startLongitude),
                halts,
                haltMinutes,
                metresPerHour / 1000,
                driving(),
                new ForecastWhy.History(
                        lane, trips, factor, spread, rangeTrips, taughtBy == null ? null : taughtBy.told()));
    }

    private ForecastWhy.Driving driving() {
        return new ForecastWhy.Driving(
                rules,
                drivers,
                tracked,
                drivingMinutes,
                breaks,
                breakMinutes,
                rests,
                restMinutes,
                weeklyRests == null ? 0 : weeklyRests,
                weeklyRestMinutes == null ? 0 : weeklyRestMinutes);
    }
}
