package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DriverWeek;
import io.trigon.domain.tracking.driving.DrivingLimits;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A driver's hours, read from where the device was: driving and standing since it was first heard, and what was driven since
 * the pick-up. Moves on with each forecast, so that no track is read again. Who is at the wheel a device can't tell: what
 * looks like a change of drivers looks like a break.
 */
@Embeddable
public class DriverClock {
    /** Between looks at the track that are nearer than this a truck at a light would look parked. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** Farther apart than this nobody knows when within it was driven. */
    private static final Duration GAP = Duration.ofMinutes(15);

    /** Slower than a walk is standing: jams and yards, and the jitter of a parked device. */
    private static final double WALK_METRES_AN_HOUR = 6_000;

    private static final double JITTER_METRES = 150;

    @Column(name = "driver_at")
    private Instant at;

    @Column(name = "driver_latitude")
    private Double latitude;

    @Column(name = "driver_longitude")
    private Double longitude;

    @Column(name = "driver_standing_since")
    private Instant standingSince;

    @Column(name = "driver_since_break")
    private Long sinceBreak;

    @Column(name = "driver_today")
    private Long today;

    @Column(name = "driver_day_began")
    private Instant dayBegan;

    @Column(name = "driver_part")
    private Boolean part;

    @Column(name = "driver_long_days")
    private Integer longDays;

    @Column(name = "driver_short_rests")
    private Integer shortRests;

    @Column(name = "driver_week_began")
    private Instant weekBegan;

    @Column(name = "driver_week_driven")
    private Long weekDriven;

    @Column(name = "driver_week_before")
    private Long weekBefore;

    @Column(name = "driver_week_reduced")
    private Boolean weekReduced;

    @Column(name = "driven_from")
    private Instant drivenFrom;

    @Column(name = "driven_metres")
    private Double drivenMetres;

    @Column(name = "driven_seconds")
    private Long drivenSeconds;

    protected DriverClock() {}

    /** @param known how the driver is at the first fix */
    DriverClock(Fix first, DriverState known) {
        hold(known, first.point());
    }

    /** How the driver is at the last look. */
    DriverState state() {
        return new DriverState(
                at,
                standingSince,
                Duration.ofSeconds(sinceBreak),
                Duration.ofSeconds(today),
                dayBegan,
                part,
                longDays,
                shortRests,
                week());
    }

    /** Of a clock that an earlier release set nobody knows the week. */
    private DriverWeek week() {
        return weekDriven == null
                ? DriverWeek.RESTED
                : new DriverWeek(
                        weekBegan, Duration.ofSeconds(weekDriven), Duration.ofSeconds(weekBefore), weekReduced);
    }

    /** @param pickedUp null before; what is driven counts from it */
    void take(List<Fix> inOrder, Instant pickedUp, DrivingLimits limits, double usualMetresPerHour) {
        for (Fix fix : inOrder) {
            Duration since = Duration.between(at, fix.at());
            if (since.compareTo(LOOK) >= 0) {
                take(fix, since, pickedUp, limits, usualMetresPerHour);
            }
        }
    }

    private void take(Fix fix, Duration since, Instant pickedUp, DrivingLimits limits, double usual) {
        double metres = GeoPoint.of(latitude, longitude).metresTo(fix.point());
        Duration driven = drivenOf(since, metres, usual);
        Instant wheels = fix.at().minus(driven);
        DriverState next = driven.equals(since) ? state() : state().stand(wheels);
        hold(driven.isZero() ? next : next.drive(fix.at(), limits), fix.point());
        count(fix, pickedUp, metres, driven);
    }

    private static Duration drivenOf(Duration since, double metres, double usual) {
        double hours = since.toMillis() / 3_600_000.0;
        if (metres < Math.max(JITTER_METRES, hours * WALK_METRES_AN_HOUR) && since.compareTo(GAP) <= 0
                || metres < JITTER_METRES) {
            return Duration.ZERO;
        }
        Duration needed = Duration.ofSeconds(Math.round(metres * LanePace.USUAL_DETOUR / usual * 3600));
        return since.compareTo(GAP) > 0 && needed.compareTo(since) < 0 ? needed : since;
    }

    private void count(Fix fix, Instant pickedUp, double metres, Duration driven) {
        if (pickedUp == null || fix.at().isBefore(pickedUp)) {
            return;
        }
        if (drivenFrom == null || drivenFrom.isBefore(pickedUp)) {
            drivenFrom = fix.at();
            drivenMetres = 0.0;
            drivenSeconds = 0L;
            return;
        }
        drivenMetres += driven.isZero() ? 0 : metres;
        drivenSeconds += driven.toSeconds();
    }

    private void hold(DriverState state, GeoPoint point) {
        this.at = state.at();
        this.latitude = point.latitude();
        this.longitude = point.longitude();
        this.standingSince = state.standingSince();
        this.sinceBreak = state.sinceBreak().toSeconds();
        this.today = state.today().toSeconds();
        this.dayBegan = state.dayBegan();
        this.part = state.part();
        this.longDays = state.longDays();
        this.shortRests = state.shortRests();
        this.weekBegan = state.week().began();
        this.weekDriven = state.week().driven().toSeconds();
        this.weekBefore = state.week().before().toSeconds();
        this.weekReduced = state.week().reduced();
    }

    Instant at() {
        return at;
    }

    /** When counting of what is driven began; null before the pick-up. */
    Instant drivenFrom() {
        return drivenFrom;
    }

    Double drivenMetres() {
        return drivenMetres;
    }

    Long drivenSeconds() {
        return drivenSeconds;
    }
}
