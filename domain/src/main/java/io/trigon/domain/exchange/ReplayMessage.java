package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A person wants a quarantined or rejected message worked on again, after what kept it back was put right. */
@ApplicationScoped
public class ReplayMessage {
    private InboundMessages messages;
    private Events events;
    private Clock clock;

    protected ReplayMessage() {}

    @Inject
    public ReplayMessage(InboundMessages messages, Events events, Clock clock) {
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts it back; it is settled again within seconds after commit.
     *
     * @throws NotFound when there is no such message
     * @throws BrokenRule {@code message-not-replayable} when it took its effect or is being worked on
     */
    @Transactional
    public void replay(long messageId) {
        InboundMessage message = messages.lock(messageId).orElseThrow(() -> new NotFound("message"));
        boolean stuck =
                message.state() == InboundMessage.State.QUARANTINED || message.state() == InboundMessage.State.REJECTED;
        BrokenRule.unless(stuck, "message-not-replayable", "only a quarantined or rejected message is worked on again");
        message.replay();
        events.fire(new MessageReceived(clock.instant(), message.id(), message.partnerId()));
    }
}
