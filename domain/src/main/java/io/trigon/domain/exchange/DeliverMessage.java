package io.trigon.domain.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends one message of the outbox and writes down what came of it. Failed, it is tried again after 5 seconds, then after
 * twice as long each time up to ten minutes; after the tenth time it is dead, and a person is asked to see to it
 * and to send it again.
 */
@ApplicationScoped
public class DeliverMessage {
    /** NOT_OURS: another node holds it, or it is pending no more. */
    public enum Outcome {
        SENT,
        FAILED,
        NOT_OURS
    }

    static final int LAST_ATTEMPT = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private Outbox outbox;
    private Courier courier;
    private DeadLetters deadLetters;
    private Clock clock;

    protected DeliverMessage() {}

    @Inject
    public DeliverMessage(Outbox outbox, Courier courier, DeadLetters deadLetters, Clock clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Transactional
    public Outcome deliver(long messageId) {
        Optional<OutboundMessage> claimed = outbox.claim(messageId);
        if (claimed.isEmpty()) {
            return Outcome.NOT_OURS;
        }
        return send(List.of(claimed.get())).isEmpty() ? Outcome.FAILED : Outcome.SENT;
    }

    /** Several in one transaction, for a way that is near and quick; one that fails keeps no other back. */
    @Transactional
    public void deliver(List<Long> messageIds) {
        send(outbox.claimAll(messageIds));
    }

    /** Those that were sent. */
    private List<OutboundMessage> send(List<OutboundMessage> claimed) {
        List<OutboundMessage> delivered = new ArrayList<>();
        for (OutboundMessage message : claimed) {
            try {
                courier.deliver(message);
                delivered.add(message);
            } catch (RuntimeException failure) {
                fail(message, failure);
            }
        }
        try {
            courier.secure(delivered);
            delivered.forEach(message -> message.sent(clock.instant()));
            return delivered;
        } catch (RuntimeException failure) {
            delivered.forEach(message -> fail(message, failure));
            return List.of();
        }
    }

    private void fail(OutboundMessage message, RuntimeException failure) {
        boolean last = message.attempts() + 1 >= LAST_ATTEMPT;
        message.failed(reason(failure), clock.instant().plus(pauseAfter(message.attempts())), last);
        if (last) {
            deadLetters.laidAside(message);
        }
    }

    /** How long to wait before the next attempt, after so many that failed before the last one. */
    public static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The innermost cause says most. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
