package io.trigon.integrations.tracking.broker;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.NotStored;
import io.trigon.integrations.tracking.IntakeQueue;
import io.trigon.integrations.tracking.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Hands what waits in its queue to the broker, under the name of its device, so that fixes of a device stay in their order. One
 * thread may wait for the broker, so that no door ever does.
 */
final class FixPublisher implements Runnable {
    private static final Duration CLOSING = Duration.ofSeconds(8);

    private final BrokerClients clients;
    private final IntakeQueue queue;
    private final String topic;
    private final BrokerTally tally;
    private Producer<byte[], byte[]> producer;
    private volatile boolean worn;

    FixPublisher(BrokerClients clients, IntakeQueue queue, String topic, BrokerTally tally) {
        this.clients = clients;
        this.queue = queue;
        this.topic = topic;
        this.tally = tally;
    }

    /** Ends when the queue is closed and empty, and the broker has confirmed or refused all. */
    @Override
    public void run() {
        try {
            for (List<Waiting> all = draw(); !all.isEmpty(); all = draw()) {
                publish(all);
            }
        } catch (InterruptedException e) {
            queue.close(); // the server stops its threads: what still waits is refused
        } finally {
            discard(CLOSING);
        }
    }

    private List<Waiting> draw() throws InterruptedException {
        return queue.draw(Integer.MAX_VALUE);
    }

    /** When one fails nobody waits for the others: that would be seconds for each while the broker is away. */
    private void publish(List<Waiting> frames) {
        int sent = 0;
        try {
            Producer<byte[], byte[]> open = open();
            boolean goesOn = true;
            for (; goesOn && sent < frames.size(); sent++) {
                goesOn = send(open, frames.get(sent));
            }
        } catch (RuntimeException | Error e) {
            tally.notPublished(e);
        }
        NotStored why = new NotStored("the broker does not answer");
        frames.subList(sent, frames.size()).forEach(frame -> frame.refuse(why));
    }

    private Producer<byte[], byte[]> open() {
        if (worn) {
            discard(Duration.ZERO);
        }
        if (producer == null) {
            clients.prepare();
            producer = clients.producer();
            worn = false;
        }
        return producer;
    }

    private boolean send(Producer<byte[], byte[]> open, Waiting frame) {
        List<ProducerRecord<byte[], byte[]>> records = records(frame.fixes());
        Delivery delivery = new Delivery(frame, records.size(), tally, this::failed);
        try {
            for (ProducerRecord<byte[], byte[]> record : records) {
                open.send(record, delivery);
            }
        } catch (RuntimeException | Error e) {
            delivery.abandon(e);
        }
        return !delivery.hasFailed();
    }

    /** One that lost its right, or its place in the order, never finds back; one that only waited in vain does. */
    private void failed(Throwable trouble) {
        worn |= !(trouble instanceof RetriableException);
    }

    private List<ProducerRecord<byte[], byte[]>> records(List<Fix> fixes) {
        Map<String, List<Fix>> byDevice = new LinkedHashMap<>();
        fixes.forEach(fix ->
                byDevice.computeIfAbsent(fix.device(), d -> new ArrayList<>()).add(fix));
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(byDevice.size());
        byDevice.forEach((device, its) -> {
            byte[] key = device.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < its.size(); i += FixRecord.FIXES_MOST) {
                List<Fix> some = its.subList(i, Math.min(its.size(), i + FixRecord.FIXES_MOST));
                records.add(new ProducerRecord<>(topic, key, FixRecord.write(some)));
            }
        });
        return records;
    }

    private void discard(Duration patience) {
        Producer<byte[], byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(patience);
        }
    }
}
