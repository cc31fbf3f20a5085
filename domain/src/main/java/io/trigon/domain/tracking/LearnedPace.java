package io.trigon.domain.tracking;

import io.trigon.domain.tracking.DepartureHour.Look;
import io.trigon.domain.tracking.HourlyFigure.Belief;
import io.trigon.domain.tracking.HourlyFigure.Told;
import io.trigon.domain.tracking.LanePace.Learned;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a lane's trips taught, at any hour of the week. Trips differ in their time, so what is learned is the mean of times, not of
 * paces. Holds no trip.
 */
final class LearnedPace {
    /** Of fewer trips nothing is learned. */
    private static final int ENOUGH = 3;

    private static final double LEAST_SPREAD = 0.05;
    private static final double MOST_SPREAD = 0.5;
    private static final double MOST_DETOUR = 3;

    private final LanePace usual;
    private final OtherLanes.Said others;
    private final List<Integer> hours;
    private final int trips;
    private final double detour;

    /** Hours at the wheel for a metre by road; null while tracks don't tell. */
    private final HourlyFigure slowness;

    /** How many times the plan of the law its trips take; null while there are too few. */
    private final HourlyFigure factor;

    /**
     * @param trips the lane's last
     * @param others what trips of other lanes tell
     */
    LearnedPace(List<LaneTrip> trips, DrivingRules rules, int drivers, OtherLanes.Said others) {
        List<LaneTrip> moved = trips.stream().filter(t -> t.metres() > 0).toList();
        List<LaneTrip> measured = moved.stream().filter(LaneTrip::isMeasured).toList();
        this.usual = LanePace.usual(rules, drivers);
        this.others = others;
        this.trips = moved.size() < ENOUGH ? 0 : moved.size();
        this.hours = moved.stream().map(LaneTrip::hourOfWeek).toList();
        boolean tracks = this.trips > 0 && measured.size() >= ENOUGH;
        this.detour = tracks ? detourOf(measured) : LanePace.USUAL_DETOUR;
        this.slowness = tracks ? new HourlyFigure(told(measured, LaneTrip::hoursADrivenMetre), null) : null;
        this.factor = this.trips == 0 ? null : new HourlyFigure(told(moved, this::timesThePlan), borrowed(moved));
    }

    private static double detourOf(List<LaneTrip> measured) {
        double mean = measured.stream().mapToDouble(LaneTrip::detour).average().orElseThrow();
        return Math.min(MOST_DETOUR, Math.max(1, mean));
    }

    private static List<Told> told(List<LaneTrip> trips, ToDoubleFunction<LaneTrip> figure) {
        return trips.stream()
                .map(t -> new Told(t.hourOfWeek(), figure.applyAsDouble(t)))
                .toList();
    }

    private double timesThePlan(LaneTrip trip) {
        return trip.took().toSeconds() / planned(trip.hourOfWeek(), trip.metres());
    }

    /** Others are held against a usual plan, this lane against its own. */
    private Belief borrowed(List<LaneTrip> moved) {
        if (others.belief() == null) {
            return null;
        }
        double metres = moved.stream().mapToDouble(LaneTrip::metres).average().orElseThrow();
        return others.belief().times(usual.secondsPlanned(metres) / planned(null, metres));
    }

    private double planned(Integer hourOfWeek, double crowMetres) {
        return plain(hourOfWeek).secondsPlanned(crowMetres);
    }

    /** At the lane's speed of that hour, as the law lets it. */
    private LanePace plain(Integer hourOfWeek) {
        double speed = slowness == null
                ? usual.metresPerHour()
                : 1 / slowness.at(hourOfWeek).mean();
        return new LanePace(usual.limits(), detour, speed, 1, 0, usual.learned());
    }

    /** Of a trip that leaves at that hour. */
    LanePace at(DepartureHour leaving) {
        if (factor == null) {
            return others.belief() == null ? usual : paced(usual, others.belief(), learned(leaving, 1));
        }
        Belief here = factor.at(leaving.ofWeek());
        LanePace plain = plain(leaving.ofWeek());
        return paced(plain, here, learned(leaving, againstLane(plain, here)));
    }

    /** How its trips of this hour compare with all of them. */
    private double againstLane(LanePace plain, Belief here) {
        double any = factor.anyHour().mean() / plain(null).metresPerHour();
        return here.mean() / plain.metresPerHour() / any;
    }

    private static LanePace paced(LanePace plain, Belief factor, Learned learned) {
        double spread = Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, factor.spread()));
        return plain.limits().areAny()
                ? new LanePace(plain.limits(), plain.detour(), plain.metresPerHour(), factor.mean(), spread, learned)
                : new LanePace(
                        plain.limits(), plain.detour(), plain.metresPerHour() / factor.mean(), 1, spread, learned);
    }

    private Learned learned(DepartureHour leaving, double againstLane) {
        return new Learned(
                trips,
                others.belief() == null ? 0 : others.trips(),
                leaving,
                about(leaving, Look.WEEKDAY),
                about(leaving, Look.KIND_OF_DAY),
                about(leaving, Look.HOUR),
                againstLane);
    }

    private int about(DepartureHour leaving, Look look) {
        return (int) hours.stream()
                .filter(hour -> hour != null && leaving.isAbout(look, hour))
                .count();
    }
}
