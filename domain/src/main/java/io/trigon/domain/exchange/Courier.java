package io.trigon.domain.exchange;

/** Carries a message out of the house. */
public interface Courier {
    /**
     * Delivers it; may be called again for the same message, and then must leave the receiver no worse off.
     *
     * @throws RuntimeException when it could not be delivered; the message is tried again later
     */
    void deliver(OutboundMessage message);
}
