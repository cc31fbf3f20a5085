package io.trigon.integrations.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The times of one shipment: those that lean on its trip, and all others. */
final class SampleWhen {
    private final SampleTime time;
    private final Supplier<SampleTrip> asked;
    private SampleTrip trip;

    /** @param trip asked for at the first time that leans on it */
    SampleWhen(SampleTime time, Supplier<SampleTrip> trip) {
        this.time = time;
        this.asked = trip;
    }

    /** @throws IllegalArgumentException when the text is no such time */
    Instant instant(String text, ZoneId zone) {
        return SampleTrip.isMeant(text) ? trip().instant(text) : time.instant(text, zone);
    }

    private SampleTrip trip() {
        if (trip == null) {
            trip = asked.get();
        }
        return trip;
    }
}
