package io.trigon.domain.testing;

import io.trigon.domain.shared.Hindsight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test turns it, or while it writes in {@link Hindsight}. UTC. */
public final class TurnableClock extends Clock {
    private volatile Instant now;

    public TurnableClock(Instant now) {
        this.now = now;
    }

    public void turnTo(Instant instant) {
        now = instant;
    }

    public synchronized void turn(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Hindsight.now().orElse(now);
    }
}
