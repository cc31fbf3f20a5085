package io.trigon.integrations.exchange.edifact;

import io.trigon.integrations.exchange.x12.X12Limits;

/**
 * Reads one framed interchange: the envelope by its rules, each message by our schema of it, every error with its place.
 * Stateless and safe to share between threads.
 */
public final class EdifactReader {

    private final X12Limits limits;

    public EdifactReader(X12Limits limits) {
        this.limits = limits;
    }

    /** Reads {@code frame}; never throws for what is in it. */
    public EdifactInterchange read(EdifactFrame frame) {
        return new Assembly(frame, limits).interchange();
    }
}
