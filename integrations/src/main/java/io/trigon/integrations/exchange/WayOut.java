package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import java.util.List;

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

    /**
     * Sees to it that what was just sent this way stays so, whatever happens to the machine.
     *
     * @throws RuntimeException when that failed; all of them are sent again later
     */
    default void secure(List<OutboundMessage> sent) {
        // most ways are done when they sent
    }
}
