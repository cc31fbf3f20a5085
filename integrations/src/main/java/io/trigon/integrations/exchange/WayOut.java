package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.OutboundMessage;

/** One way by which messages leave the house. Every bean of this type is found and asked for messages of its way. */
public interface WayOut {
    OutboundMessage.Way way();

    /**
     * Delivers it, within a minute or so; may be called again for the same message, and then must leave the receiver no
     * worse off. The row of the message is held meanwhile.
     *
     * @throws RuntimeException when it could not be delivered, with a message that tells a person why; it is tried again
     *     later, and what waits for the same partner rests until then
     */
    void send(OutboundMessage message);
}
