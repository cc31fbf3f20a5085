package io.trigon.domain.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's time in UTC, or the time of which a thread writes in {@link Hindsight}. */
final class HouseClock extends Clock {

    private final Clock machine;

    HouseClock() {
        this(Clock.systemUTC());
    }

    private HouseClock(Clock machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return Hindsight.now().orElseGet(machine::instant);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HouseClock(machine.withZone(zone));
    }
}
