package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.epcis.SendSubscription;
import io.trigon.domain.exchange.epcis.SendSubscription.Outcome;
import io.trigon.domain.exchange.epcis.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends subscribers what is due: several side by side, so that one who hangs keeps few others back. */
@ApplicationScoped
public class ResultLanes {
    private static final Logger LOG = LoggerFactory.getLogger(ResultLanes.class);

    static final String LANES = "seda:epcis-results?concurrentConsumers=6&size=1000&pollTimeout=200";

    private static final int ENOUGH = 900;

    /** Documents to one subscriber before others have their turn. */
    private static final int IN_A_ROW = 20;

    /** For one that couldn't even be looked at. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final Set<Long> queued = ConcurrentHashMap.newKeySet();
    private final Map<Long, Instant> rests = new ConcurrentHashMap<>();
    private Subscriptions subscriptions;
    private SendSubscription send;
    private Clock clock;
    private volatile ProducerTemplate producer;

    protected ResultLanes() {}

    @Inject
    public ResultLanes(Subscriptions subscriptions, SendSubscription send, Clock clock) {
        this.subscriptions = subscriptions;
        this.send = send;
        this.clock = clock;
    }

    void queueTo(ProducerTemplate template) {
        this.producer = template;
    }

    /** Queues those that are due; each once. */
    void queueDue() {
        Instant now = clock.instant();
        rests.values().removeIf(until -> !until.isAfter(now));
        for (Long id : subscriptions.due(now, ENOUGH)) {
            if (!rests.containsKey(id) && queued.size() < ENOUGH && queued.add(id)) {
                producer.sendBody(LANES, id);
            }
        }
    }

    /** Until nothing more is there, or it is others' turn. */
    void send(Long id) {
        try {
            Outcome outcome = Outcome.MORE;
            for (int sent = 0; sent < IN_A_ROW && outcome == Outcome.MORE; sent++) {
                outcome = send.send(id);
            }
        } catch (RuntimeException trouble) {
            rests.put(id, clock.instant().plus(REST));
            LOG.warn("events for subscription {} wait", id, trouble);
        } finally {
            queued.remove(id);
        }
    }
}
