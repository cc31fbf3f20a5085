package io.trigon.domain.exchange;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A person wants a message that could not be delivered, or was, sent again. */
@ApplicationScoped
public class ResendMessage {
    private Outbox outbox;
    private Events events;
    private Clock clock;

    protected ResendMessage() {}

    @Inject
    public ResendMessage(Outbox outbox, Events events, Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such message */
    @Transactional
    public void resend(long messageId) {
        OutboundMessage message = outbox.byId(messageId).orElseThrow(() -> new NotFound("message"));
        message.replay(clock.instant());
        events.fire(new MessageResent(clock.instant(), messageId, message.partnerId()));
    }
}
