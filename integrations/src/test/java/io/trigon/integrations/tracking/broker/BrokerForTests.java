package io.trigon.integrations.tracking.broker;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.InMemoryReceptions;
import io.trigon.domain.testing.Patience;
import io.trigon.domain.testing.TurnableClock;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.NoteReception;
import io.trigon.integrations.tracking.broker.BrokerIntake.BrokerLine;
import io.trigon.integrations.tracking.device.ReceptionNotes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker in memory, of which a test decides what it confirms and what it gives, and one node before it. */
final class BrokerForTests implements BrokerClients {
    static final TopicPartition PART = new TopicPartition("fixes", 0);

    final StoreForTests store = new StoreForTests();
    final InMemoryReceptions receptions = new InMemoryReceptions();
    final ReceptionNotes notes = new ReceptionNotes(new NoteReception(receptions));
    final TurnableClock clock = new TurnableClock(Instant.parse("2026-03-02T12:00:00Z"));
    final AtomicInteger assigned = new AtomicInteger();
    final BrokerIntake node = new BrokerIntake(
            Optional.of(new BrokerTerms("nowhere:9092", PART.topic(), 1, 1, Map.of())),
            new BrokerLine(this, store, assigned::incrementAndGet, notes, clock),
            Thread::new,
            clock);
    final MockConsumer<byte[], byte[]> line = line();
    private final boolean confirming;
    private volatile boolean away;
    private volatile MockProducer<byte[], byte[]> toBroker;
    private final AtomicInteger producers = new AtomicInteger();

    /** @param confirming whether what is sent is confirmed at once */
    BrokerForTests(boolean confirming) {
        this.confirming = confirming;
    }

    private static MockConsumer<byte[], byte[]> line() {
        MockConsumer<byte[], byte[]> line = new MockConsumer<>("earliest");
        line.updateBeginningOffsets(Map.of(PART, 0L));
        line.updateEndOffsets(Map.of(PART, 0L));
        line.schedulePollTask(() -> line.rebalance(List.of(PART)));
        return line;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    MockProducer<byte[], byte[]> toBroker() {
        Patience.until(() -> toBroker != null);
        return toBroker;
    }

    int producers() {
        return producers.get();
    }

    /** The record comes at this node's next look. */
    void give(long offset, byte[] key, byte[] value) {
        line.schedulePollTask(() -> {
            line.updateEndOffsets(new HashMap<>(Map.of(PART, offset + 1)));
            line.addRecord(new ConsumerRecord<>(PART.topic(), PART.partition(), offset, key, value));
        });
    }

    void give(long offset, Fix fix) {
        give(offset, fix.device().getBytes(StandardCharsets.US_ASCII), FixRecord.write(List.of(fix)));
    }

    long committed() {
        OffsetAndMetadata known = line.committed(Set.of(PART)).get(PART);
        return known == null ? 0 : known.offset();
    }

    static Fix fix(String device, int second) {
        return new Fix(
                device,
                Instant.parse("2026-03-02T11:00:00Z").plusSeconds(second),
                GeoPoint.of(41.9, -87.6),
                80.0,
                null,
                null,
                null,
                null);
    }

    @Override
    public void prepare() {
        if (away) {
            throw new KafkaException("nobody answers");
        }
    }

    @Override
    public Producer<byte[], byte[]> producer() {
        toBroker = new MockProducer<>(confirming, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.incrementAndGet(); // last: who counts it finds it
        return toBroker;
    }

    @Override
    public Consumer<byte[], byte[]> consumer() {
        return line.closed() ? line() : line;
    }
}
