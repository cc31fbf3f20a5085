package io.trigon.domain.tracking;

import io.trigon.domain.tracking.DepartureHour.Look;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A figure of a lane by the hour of the week. A weekday's hour has few trips of its own, so each closer look borrows from the wider
 * one: the weekday from the kind of day, that from the hour, that from the lane, and that from other lanes. It departs from
 * the wider look by what its trips tell beyond their noise, and by less the fewer they are (credibility, as insurers reckon).
 */
final class HourlyFigure {
    /** So many trips tell half of what a closer look says. */
    private static final double HALF = 2;

    /** And so many of a lane, beside what others say. */
    private static final double HALF_OF_LANE = 2;

    /** A trip's figure, and the hour of the week in which it left; null when not known. */
    record Told(Integer hourOfWeek, double figure) {}

    /** What is expected, and how far single trips scatter around it. */
    record Belief(double mean, double variance) {
        /** Relative standard deviation. */
        double spread() {
            return Math.sqrt(variance) / mean;
        }

        Belief times(double factor) {
            return new Belief(mean * factor, variance * factor * factor);
        }
    }

    private final List<Told> told;

    /** By its own trips. */
    private final Belief own;

    /** What others make of its own mean. */
    private final double lift;

    private final Map<Integer, Belief> known = new ConcurrentHashMap<>();

    /**
     * @param told two trips or more
     * @param others what other lanes say; null when nothing is known of them
     */
    HourlyFigure(List<Told> told, Belief others) {
        this.told = List.copyOf(told);
        int n = told.size();
        double mean = told.stream().mapToDouble(Told::figure).average().orElseThrow();
        double squares = told.stream()
                .mapToDouble(t -> (t.figure() - mean) * (t.figure() - mean))
                .sum();
        double borrowed = others == null ? 0 : HALF_OF_LANE;
        double scatter = others == null ? 0 : others.variance() * borrowed;
        // one degree of freedom is spent on the mean
        this.own = new Belief(mean, (squares + scatter) / (n - 1 + borrowed));
        this.lift = others == null ? 1 : (mean * n + others.mean() * borrowed) / (n + borrowed) / mean;
    }

    /** Whatever the hour. */
    Belief anyHour() {
        return own.times(lift);
    }

    /** @param hourOfWeek null when not known */
    Belief at(Integer hourOfWeek) {
        return hourOfWeek == null ? anyHour() : known.computeIfAbsent(hourOfWeek, this::look);
    }

    private Belief look(int hourOfWeek) {
        DepartureHour leaving = new DepartureHour(hourOfWeek);
        Belief belief = own;
        for (Look look : Look.values()) {
            belief = closer(belief, leaving, look);
        }
        return belief.times(lift);
    }

    private Belief closer(Belief wider, DepartureHour leaving, Look look) {
        double n = 0;
        double sum = 0;
        for (Told t : told) {
            double weight = t.hourOfWeek() == null ? 0 : leaving.likeness(look, t.hourOfWeek());
            n += weight;
            sum += weight * t.figure();
        }
        if (n == 0) {
            return wider;
        }
        double off = sum / n - wider.mean();
        double mean = wider.mean() + off * credibility(off, n, wider.variance());
        return new Belief(mean, scatter(leaving, look, mean, n, wider.variance()));
    }

    /** From 0 to 1: how much of a difference is believed. */
    private static double credibility(double off, double n, double variance) {
        double noise = variance / n;
        double beyond = off == 0 ? 0 : Math.max(0, 1 - noise / (off * off));
        return beyond * n / (n + HALF);
    }

    private double scatter(DepartureHour leaving, Look look, double mean, double n, double wider) {
        double squares = told.stream()
                .filter(t -> t.hourOfWeek() != null)
                .mapToDouble(t -> leaving.likeness(look, t.hourOfWeek()) * (t.figure() - mean) * (t.figure() - mean))
                .sum();
        return (squares + HALF * wider) / (n + HALF);
    }
}
