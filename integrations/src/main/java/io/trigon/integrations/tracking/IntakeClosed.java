package io.trigon.integrations.tracking;

/** A fix could not be taken now: the intake is full or closing, or the database did not take it. Send it again later. */
final class IntakeClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IntakeClosed(String message) {
        super(message, null, false, false);
    }

    IntakeClosed(String message, Throwable cause) {
        super(message, cause);
    }
}
