package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.MessageReceived;
import io.trigon.domain.exchange.SettleMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which stored messages are to be worked on. The queue is only a shortcut: whatever is lost of it is found again in the
 * database by {@link #resume}.
 */
@ApplicationScoped
public class MessageWork {

    /** Lanes work side by side, each in the order in which messages came. */
    static final int LANES = 2;

    /** As many as are worked on together: enough to share what each costs, and not so many that the first waits for long. */
    static final int TOGETHER = 100;

    private static final long BYTES_TOGETHER = 256 * 1024;
    private static final int ENOUGH = 9_000;
    private static final int BATCH = 500;
    private static final int LAST_ATTEMPT = 9;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(MessageWork.class);

    private final Map<Long, Boolean> queued = new ConcurrentHashMap<>();
    private final Map<Long, Failure> failures = new ConcurrentHashMap<>();
    private final Set<String> carriers = ConcurrentHashMap.newKeySet();
    private SettleMessage settleMessage;
    private InboundMessages messages;
    private Clock clock;
    private volatile ProducerTemplate producer;

    protected MessageWork() {}

    @Inject
    public MessageWork(SettleMessage settleMessage, InboundMessages messages, Clock clock) {
        this.settleMessage = settleMessage;
        this.messages = messages;
        this.clock = clock;
    }

    /** A message that failed, how often, and when it is to be tried again. */
    private record Failure(int times, Instant notBefore) {}

    /** Where queued work goes from now on. */
    void queueTo(ProducerTemplate template) {
        this.producer = template;
    }

    static String lane(int number) {
        return "seda:exchange-work-" + number + "?size=10000&pollTimeout=200";
    }

    /** Statuses of a carrier may be worked on in any order; what others send is kept in order. */
    void knowCarrier(String partnerId) {
        carriers.add(partnerId);
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageReceived event) {
        queue(event.messageId(), event.partnerId());
    }

    /** Lets a stored message be worked on soon; the same message is queued once. */
    void queue(long messageId, String partnerId) {
        ProducerTemplate template = producer;
        boolean carrier = carriers.contains(partnerId);
        if (template != null && queued.size() < ENOUGH && queued.putIfAbsent(messageId, carrier) == null) {
            long key = carrier ? messageId : partnerId.hashCode();
            template.sendBody(lane((int) Math.floorMod(key, (long) LANES)), messageId);
        }
    }

    /** Finds messages that were stored but not settled: before a crash, by another node, or while the queue was full. */
    void resume() {
        for (Long id : messages.unsettled(BATCH)) {
            Failure failure = failures.get(id);
            boolean rests = failure != null && clock.instant().isBefore(failure.notBefore());
            if (!rests && !queued.containsKey(id)) {
                messages.byId(id).ifPresent(m -> queue(id, m.partnerId()));
            }
        }
    }

    /**
     * Works on messages of a lane. What carriers sent one after the other is worked on together, in one transaction; if that
     * fails, each by itself.
     */
    void work(List<Long> messageIds) {
        List<Long> alike = new ArrayList<>();
        for (Long id : messageIds) {
            if (queued.getOrDefault(id, false)) {
                alike.add(id);
            } else {
                together(alike);
                alike.clear();
                work(id);
            }
        }
        together(alike);
    }

    private void together(List<Long> ids) {
        Map<Long, Long> bytes = ids.size() > 1 ? messages.bytes(ids) : Map.of();
        List<Long> some = new ArrayList<>();
        long length = 0;
        for (Long id : ids) {
            length += bytes.getOrDefault(id, 0L);
            if (length > BYTES_TOGETHER && !some.isEmpty()) {
                settle(some);
                some.clear();
                length = bytes.getOrDefault(id, 0L);
            }
            some.add(id);
        }
        settle(some);
    }

    private void settle(List<Long> ids) {
        if (ids.size() < 2 || ids.stream().anyMatch(failures::containsKey)) {
            ids.forEach(this::work);
            return;
        }
        try {
            settleMessage.settle(List.copyOf(ids));
            ids.forEach(queued::remove);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOG.debug("{} messages could not be settled together; each is settled alone", ids.size(), failure);
            ids.forEach(this::work);
        }
    }

    /**
     * Works on one message; a failure of ours leaves it stored, to be tried again after a pause that doubles up to some
     * four minutes in all: what the database or another node held is free by then. A message that exhausts the machine is
     * not tried for ever.
     */
    void work(long messageId) {
        try {
            settleMessage.settle(messageId);
            failures.remove(messageId);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            failed(messageId, failure);
        } finally {
            queued.remove(messageId);
        }
    }

    private void failed(long messageId, Throwable failure) {
        Failure before = failures.get(messageId);
        int times = before == null ? 1 : before.times() + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << times);
        failures.put(messageId, new Failure(times, clock.instant().plus(pause)));
        LOG.warn("Message {} could not be settled, attempt {}", messageId, times, failure);
        if (times >= LAST_ATTEMPT) {
            settleMessage.giveUp(messageId, String.valueOf(failure.getMessage()));
            failures.remove(messageId);
        }
    }
}
