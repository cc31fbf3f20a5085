package io.trigon.integrations.tracking.broker;

import io.trigon.domain.tracking.NotStored;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes this node's share of the line and stores it. The broker is told that something is done only after the database has it:
 * who dies between the two has it stored again by another node, where it is known by device and time.
 */
final class FixConsumer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FixConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final BrokerClients clients;
    private final String topic;
    private final FixBatches batches;
    private final Runnable assigned;
    private final BrokerTally tally;
    private final long pauseMillis;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Consumer<byte[], byte[]> current;

    /**
     * @param assigned hears that partitions came to this node, which another may have left without following what it stored
     * @param pauseMillis after a failure
     */
    FixConsumer(
            BrokerClients clients,
            String topic,
            FixBatches batches,
            Runnable assigned,
            BrokerTally tally,
            long pauseMillis) {
        this.clients = clients;
        this.topic = topic;
        this.batches = batches;
        this.assigned = assigned;
        this.tally = tally;
        this.pauseMillis = pauseMillis;
    }

    /** What is under way is stored before {@link #run} ends. */
    void close() {
        closing.countDown();
        Consumer<byte[], byte[]> open = current;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public void run() {
        try {
            while (isOpen()) {
                attempt();
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt(); // the server stops its threads
        } finally {
            batches.close();
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void attempt() throws InterruptedException {
        try {
            clients.prepare();
            current = clients.consumer();
            consume(current);
        } catch (WakeupException asked) {
            return; // to close
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (RuntimeException | Error e) {
            tally.notConsumed(e);
            rest();
        } finally {
            leave();
        }
    }

    private void leave() {
        Consumer<byte[], byte[]> open = current;
        current = null;
        if (open == null) {
            return;
        }
        tally.standing(0, 0);
        try {
            open.close(CloseOptions.timeout(CLOSING));
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException gone) {
            LOG.debug("The broker did not hear that this node leaves", gone);
        }
    }

    private void consume(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        consumer.subscribe(List.of(topic), new Shares());
        while (isOpen()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                store(consumer, records);
            } else if (tally.isLookDue()) {
                look(consumer);
            }
            tally.standing(consumer.assignment().size(), lag(consumer));
        }
    }

    /** Asks the broker for a word while nothing comes: a quiet house would not know that it is away, or back. */
    private void look(Consumer<byte[], byte[]> consumer) {
        try {
            Set<TopicPartition> mine = consumer.assignment();
            if (mine.isEmpty()) {
                consumer.listTopics(LOOK);
            } else {
                consumer.endOffsets(mine, LOOK);
            }
            tally.reached();
        } catch (WakeupException | InterruptException stop) {
            throw stop;
        } catch (KafkaException away) {
            tally.notConsumed(away);
        }
    }

    private void store(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records)
            throws InterruptedException {
        try {
            tally.consumed(batches.store(records));
        } catch (NotStored | KafkaException e) {
            tally.notConsumed(e.getCause() == null ? e : e.getCause());
            records.partitions()
                    .forEach(p -> consumer.seek(p, records.records(p).get(0).offset()));
            rest();
            return;
        }
        commit(consumer);
    }

    /** What the broker did not hear of comes again, and is known then. */
    private void commit(Consumer<byte[], byte[]> consumer) {
        try {
            consumer.commitSync();
        } catch (WakeupException | InterruptException stop) {
            throw stop;
        } catch (CommitFailedException | RebalanceInProgressException elsewhere) {
            LOG.debug("A share is another node's now, which stores again what is stored", elsewhere);
        } catch (KafkaException lost) {
            tally.notConsumed(lost);
        }
    }

    private void rest() throws InterruptedException {
        closing.await(pauseMillis, TimeUnit.MILLISECONDS);
    }

    private static long lag(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }

    private final class Shares implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> gone) {
            // nothing of theirs is under way: this is called where the next are asked for
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> come) {
            if (!come.isEmpty()) {
                assigned.run();
            }
        }
    }
}
