package io.trigon.integrations.tracking.broker;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Makes what speaks to the broker. Each that is made belongs to who asked for it, who closes it. */
interface BrokerClients {
    /**
     * Sees that the topics are there. Waits for the broker a few seconds.
     *
     * @throws RuntimeException when they are not, or nobody answers
     */
    void prepare();

    /** Confirms what is durable, and writes nothing twice by itself. Its first word waits for the broker a few seconds. */
    Producer<byte[], byte[]> producer();

    /** Shares the line out among all nodes; forgets nothing unless told that it is done. */
    Consumer<byte[], byte[]> consumer();
}
