package io.trigon.domain.exchange;

import java.util.List;

/** Carries a message out of the house. */
public interface Courier {
    /**
     * Delivers it; may be called again for the same message, and then must leave the receiver no worse off.
     *
     * @throws RuntimeException when it could not be delivered; the message is tried again later
     */
    void deliver(OutboundMessage message);

    /**
     * Sees to it that what was just delivered stays so, whatever happens to the machine; it counts as sent only then.
     *
     * @throws RuntimeException when that failed; all of them are tried again later
     */
    default void secure(List<OutboundMessage> delivered) {
        // most ways are done when they delivered
    }
}
