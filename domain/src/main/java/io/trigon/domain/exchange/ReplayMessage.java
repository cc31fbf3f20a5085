package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Has a message worked on or sent once more, after a person repaired what stood in its way. */
@ApplicationScoped
public class ReplayMessage {
    private InboundMessages inbound;
    private Outbox outbox;
    private Events events;
    private Clock clock;

    protected ReplayMessage() {}

    @Inject
    public ReplayMessage(InboundMessages inbound, Outbox outbox, Events events, Clock clock) {
        this.inbound = inbound;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** @throws BrokenRule {@code replay-not-needed} when the message took effect or is being worked on */
    @Transactional
    public void inbound(long messageId) {
        InboundMessage message = inbound.lock(messageId).orElseThrow(() -> new NotFound("message"));
        boolean stuck =
                message.state() == InboundMessage.State.QUARANTINED || message.state() == InboundMessage.State.REJECTED;
        BrokenRule.unless(stuck, "replay-not-needed", "the message is neither rejected nor in quarantine");
        message.replay();
        events.fire(new MessageReceived(clock.instant(), messageId, message.partnerId()));
    }

    /** @throws BrokenRule {@code replay-not-needed} when the message was sent or still waits */
    @Transactional
    public void outbound(long messageId) {
        OutboundMessage message = outbox.byId(messageId).orElseThrow(() -> new NotFound("message"));
        boolean dead = message.state() == OutboundMessage.State.DEAD;
        BrokenRule.unless(dead, "replay-not-needed", "the message is sent, or will be tried again by itself");
        message.replay(clock.instant());
    }
}
