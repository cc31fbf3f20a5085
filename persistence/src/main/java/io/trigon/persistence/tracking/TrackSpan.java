package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.fleet.PositionSearch.After;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of one device's track.
 *
 * @param until the first time that is no part of it
 */
record TrackSpan(String device, Instant from, Instant until) {

    private static final Comparator<TrackSpan> ORDER =
            Comparator.comparing(TrackSpan::device).thenComparing(TrackSpan::from);

    /** What of a tie, whose last moment belongs to it, lies within the time. */
    static TrackSpan ofTie(String device, Instant tiedFrom, Instant tiedUntil, Instant from, Instant until) {
        Instant begin = tiedFrom.isAfter(from) ? tiedFrom : from;
        Instant last = tiedUntil == null ? until : tiedUntil.plus(1, ChronoUnit.MICROS);
        return new TrackSpan(device, begin, last.isBefore(until) ? last : until);
    }

    /** In order, with those that overlap made one: a device may move with several shipments at once. */
    static List<TrackSpan> apart(List<TrackSpan> spans) {
        List<TrackSpan> apart = new ArrayList<>();
        for (TrackSpan span : spans.stream().sorted(ORDER).toList()) {
            TrackSpan last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null
                    || !last.device().equals(span.device())
                    || span.from().isAfter(last.until())) {
                apart.add(span);
            } else if (span.until().isAfter(last.until())) {
                apart.set(apart.size() - 1, new TrackSpan(last.device(), last.from(), span.until()));
            }
        }
        return apart;
    }

    /** What of it comes later, in order of devices and times; empty when nothing does. */
    Optional<TrackSpan> after(After after) {
        int order = after == null ? 1 : device.compareTo(after.device());
        if (order != 0) {
            return order > 0 ? Optional.of(this) : Optional.empty();
        }
        Instant next = after.at().plus(1, ChronoUnit.MICROS);
        Instant begin = next.isAfter(from) ? next : from;
        return begin.isBefore(until) ? Optional.of(new TrackSpan(device, begin, until)) : Optional.empty();
    }
}
