package io.trigon.domain.tracking;

/** Fixes could not be taken now: too many wait, the house is closing, or the database did not take them. Send them again. */
public final class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Costs next to nothing: there may be very many while the intake is full. */
    public NotStored(String message) {
        super(message, null, false, false);
    }

    public NotStored(String message, Throwable cause) {
        super(message, cause);
    }
}
