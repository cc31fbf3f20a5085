package io.trigon.web.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import java.util.List;

/**
 * Messages that are worked on, or sent, again.
 *
 * @param refused how many were not, as they had taken their effect meanwhile
 */
public record Replays(List<InboundRow> inbound, List<OutboundRow> outbound, int refused) {
    public int total() {
        return inbound.size() + outbound.size();
    }

    /** How many are through, however it ended. */
    public long done() {
        return inbound.stream()
                        .filter(m -> m.state() != InboundMessage.State.RECEIVED)
                        .count()
                + outbound.stream()
                        .filter(m -> m.state() != OutboundMessage.State.PENDING)
                        .count();
    }

    /** How many are through, and wait for a person again. */
    public long stuck() {
        return inbound.stream()
                        .filter(m -> m.state() == InboundMessage.State.QUARANTINED
                                || m.state() == InboundMessage.State.REJECTED)
                        .count()
                + outbound.stream()
                        .filter(m -> m.state() == OutboundMessage.State.DEAD)
                        .count();
    }

    public boolean isOver() {
        return done() == total();
    }
}
