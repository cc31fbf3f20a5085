package io.trigon.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** From when until when something was agreed; either end may be open (null). */
@Embeddable
public class TimeWindow {
    @Column(name = "window_from")
    private Instant from;

    @Column(name = "window_to")
    private Instant to;

    protected TimeWindow() {}

    private TimeWindow(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    /** @throws BrokenRule {@code window-reversed} when the end lies before the start */
    public static TimeWindow of(Instant from, Instant to) {
        BrokenRule.unless(
                from == null || to == null || !to.isBefore(from),
                "window-reversed",
                "a time window ends before it starts");
        return new TimeWindow(from, to);
    }

    public Instant from() {
        return from;
    }

    public Instant to() {
        return to;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof TimeWindow w && Objects.equals(from, w.from) && Objects.equals(to, w.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to);
    }
}
