package io.trigon.integrations.tracking.broker;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.ReceptionNotes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays records aside that will never be stored, in a topic of their own: as they came, with the reason in a header. People see
 * them counted among what was refused of the device.
 */
final class RefusedRecords implements AutoCloseable {
    static final String FEED = "broker";
    static final String REASON = "trigon-reason";
    static final String CAME_FROM = "trigon-from";

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRecords.class);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final BrokerClients clients;
    private final String topic;
    private final ReceptionNotes notes;
    private final BrokerTally tally;
    private final Clock clock;
    private Producer<byte[], byte[]> producer;

    RefusedRecords(BrokerClients clients, String topic, ReceptionNotes notes, BrokerTally tally, Clock clock) {
        this.clients = clients;
        this.topic = topic;
        this.notes = notes;
        this.tally = tally;
        this.clock = clock;
    }

    /** Returns when it lies there. */
    void add(ConsumerRecord<byte[], byte[]> record, BadRecord why) {
        String from = record.topic() + "-" + record.partition() + "@" + record.offset();
        add(record.key(), record.value(), why.getMessage(), from);
        String device = record.key() == null ? null : new String(record.key(), StandardCharsets.US_ASCII);
        notes.refused(FEED, device, ReportFault.FRAME, why.getMessage() + ", " + from, clock.instant());
    }

    /** The same for a fix that can be read, but never stored. */
    void add(Fix fix) {
        byte[] key = fix.device().getBytes(StandardCharsets.US_ASCII);
        add(key, FixRecord.write(List.of(fix)), "no database holds it", "");
        notes.refused(FEED, fix.device(), ReportFault.UNSTORABLE, "position at " + fix.at(), clock.instant());
    }

    private void add(byte[] key, byte[] value, String reason, String from) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
        record.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        record.headers().add(CAME_FROM, from.getBytes(StandardCharsets.UTF_8));
        try {
            open().send(record).get();
        } catch (ExecutionException e) {
            close();
            throw new KafkaException("a refused record could not be laid aside", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
        tally.refused();
        LOG.warn("A record from the broker is laid aside in {}: {} {}", topic, reason, from);
    }

    private Producer<byte[], byte[]> open() {
        producer = producer == null ? clients.producer() : producer;
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSING);
            producer = null;
        }
    }
}
