package io.trigon.integrations.tracking.device;

import io.netty.buffer.ByteBuf;

/** Finds the end of the next frame in what has come so far. */
@FunctionalInterface
public interface Framing {
    /** More must come before anything can be said. */
    int MORE = 0;

    /**
     * Looks and leaves the buffer as it is.
     *
     * @param bytes at least one is readable
     * @return a positive number: so many bytes are the next frame; a negative one: so many are noise between frames;
     *     {@link #MORE}
     */
    int next(ByteBuf bytes);

    /** A frame that is longer is no frame of any tracker. */
    default int longest() {
        return 2_048;
    }
}
