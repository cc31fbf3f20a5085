package io.trigon.integrations.tracking.broker;

/** A record of the line that holds no fixes. */
final class BadRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRecord(String message) {
        super(message);
    }

    static void unless(boolean sound, String message) {
        if (!sound) {
            throw new BadRecord(message);
        }
    }
}
