package io.trigon.domain.exchange;

import java.util.function.Supplier;

/** A message that is settled in several steps, and what it says once one of them has read it: for one settling, no longer. */
public final class MessageAtHand {
    private final long id;
    private MessageReading reading;

    MessageAtHand(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    MessageReading reading(Supplier<MessageReading> read) {
        if (reading == null) {
            reading = read.get();
        }
        return reading;
    }
}
