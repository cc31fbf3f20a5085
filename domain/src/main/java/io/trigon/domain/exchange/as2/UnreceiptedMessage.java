package io.trigon.domain.exchange.as2;

import io.trigon.domain.exchange.DeadLetters;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What becomes of a message that left and got no good receipt: it is tried again, four times in all, then it is dead. */
@ApplicationScoped
public class UnreceiptedMessage {
    static final int LAST_ATTEMPT = 4;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private Outbox outbox;
    private DeadLetters deadLetters;
    private Clock clock;

    protected UnreceiptedMessage() {}

    @Inject
    public UnreceiptedMessage(Outbox outbox, DeadLetters deadLetters, Clock clock) {
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** @return false when it is not known to have left yet, or is on its way again; nothing was done then */
    boolean again(long messageId, String reason) {
        OutboundMessage message = outbox.byId(messageId).orElse(null);
        if (message == null || message.state() != OutboundMessage.State.SENT) {
            return false;
        }
        again(message, reason);
        return true;
    }

    private void again(OutboundMessage message, String reason) {
        boolean last = message.attempts() >= LAST_ATTEMPT;
        message.failed(reason, clock.instant().plus(PAUSE), last);
        if (last) {
            deadLetters.laidAside(message);
        }
    }
}
