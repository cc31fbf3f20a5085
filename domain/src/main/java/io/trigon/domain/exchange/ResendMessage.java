package io.trigon.domain.exchange;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** A person wants a message that could not be delivered, or was, sent again. */
@ApplicationScoped
public class ResendMessage {
    private Outbox outbox;
    private DeadLetters deadLetters;
    private Events events;
    private Clock clock;

    protected ResendMessage() {}

    @Inject
    public ResendMessage(Outbox outbox, DeadLetters deadLetters, Events events, Clock clock) {
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such message */
    @Transactional
    public void resend(long messageId) {
        replay(outbox.byId(messageId).orElseThrow(() -> new NotFound("message")));
    }

    /**
     * Everything that could not be delivered to the partner.
     *
     * @return how many messages
     */
    @Transactional
    public int resendAll(String partnerId) {
        List<OutboundMessage> dead = outbox.dead(partnerId);
        dead.forEach(this::replay);
        return dead.size();
    }

    private void replay(OutboundMessage message) {
        message.replay(clock.instant());
        deadLetters.sentAgain(message);
        events.fire(new MessageResent(clock.instant(), message.id(), message.partnerId()));
    }
}
