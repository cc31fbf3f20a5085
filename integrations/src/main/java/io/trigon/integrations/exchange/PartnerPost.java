package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.DeliverMessage;
import io.trigon.domain.exchange.DeliverMessage.Outcome;
import io.trigon.domain.exchange.MessageResent;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.Outbox.Receiver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;

/**
 * Empties the outbox towards machines of partners: several partners side by side, each in order. After a failure a partner
 * rests, twice as long each time, while nothing is tried for it; so one that hangs costs the others a little of one receiver.
 */
@ApplicationScoped
public class PartnerPost {

    /** The ways that lead to a machine of somebody else. */
    static final Set<Way> WAYS = EnumSet.complementOf(EnumSet.of(Way.FOLDER, Way.MAIL));

    static final String LANES = "seda:exchange-post?concurrentConsumers=6&size=1000&pollTimeout=200";
    private static final int BATCH = 50;
    private static final int ENOUGH = 900;

    private final Set<Receiver> queued = ConcurrentHashMap.newKeySet();
    private final Map<Receiver, Rest> rests = new ConcurrentHashMap<>();
    private Outbox outbox;
    private DeliverMessage deliverMessage;
    private Clock clock;
    private volatile ProducerTemplate producer;

    protected PartnerPost() {}

    @Inject
    public PartnerPost(Outbox outbox, DeliverMessage deliverMessage, Clock clock) {
        this.outbox = outbox;
        this.deliverMessage = deliverMessage;
        this.clock = clock;
    }

    private record Rest(int failures, Instant until) {}

    void queueTo(ProducerTemplate template) {
        this.producer = template;
    }

    /** Queues every partner for whom something is due and who does not rest; each once. */
    void queueDue() {
        for (Receiver receiver : outbox.receiversDue(WAYS, clock.instant())) {
            if (!rests(receiver) && queued.size() < ENOUGH && queued.add(receiver)) {
                producer.sendBody(LANES, receiver);
            }
        }
    }

    /** Sends what is due, oldest first, until one fails. */
    void send(Receiver receiver) {
        try {
            for (long id : outbox.due(receiver.way(), receiver.partnerId(), clock.instant(), BATCH)) {
                Outcome outcome = deliverMessage.deliver(id);
                if (outcome == Outcome.FAILED) {
                    rest(receiver);
                    return;
                }
                if (outcome == Outcome.SENT) {
                    rests.remove(receiver);
                }
            }
        } finally {
            queued.remove(receiver);
        }
    }

    /** A person put something right and waits: the partner's rest is over. */
    void resent(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageResent event) {
        rests.keySet().removeIf(receiver -> receiver.partnerId().equals(event.partnerId()));
    }

    private boolean rests(Receiver receiver) {
        Rest rest = rests.get(receiver);
        return rest != null && clock.instant().isBefore(rest.until());
    }

    private void rest(Receiver receiver) {
        rests.compute(receiver, (r, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            return new Rest(failures, clock.instant().plus(DeliverMessage.pauseAfter(failures - 1)));
        });
    }
}
