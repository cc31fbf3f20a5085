package io.trigon.integrations.tracking.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients of a Kafka broker. */
final class KafkaClients implements BrokerClients {
    private static final int MEGABYTE = 1 << 20;

    private final BrokerTerms terms;
    private final Topics topics;
    private boolean prepared;

    KafkaClients(BrokerTerms terms) {
        this.terms = terms;
        this.topics = new Topics(terms);
    }

    @Override
    public synchronized void prepare() {
        if (prepared) {
            return;
        }
        Map<String, Object> options = common();
        options.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        options.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        Admin admin = Admin.create(options);
        try {
            topics.make(admin);
            prepared = true;
        } finally {
            admin.close(Duration.ofSeconds(1));
        }
    }

    @Override
    public Producer<byte[], byte[]> producer() {
        Map<String, Object> options = common();
        options.put(ProducerConfig.ACKS_CONFIG, "all");
        options.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        options.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        options.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none"); // others need native libraries
        options.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * MEGABYTE);
        // a device waits no longer than this for its answer, and then sends again
        options.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        options.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        options.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        return new KafkaProducer<>(options, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> consumer() {
        Map<String, Object> options = common();
        options.put(ConsumerConfig.GROUP_ID_CONFIG, terms.group());
        options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        options.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        options.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // what a killed node had is another's after so long
        options.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        options.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        options.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        options.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        options.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        options.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) TimeUnit.MINUTES.toMillis(5));
        options.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * MEGABYTE);
        options.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MEGABYTE);
        return new KafkaConsumer<>(options, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The house's own come last: they can't be changed by the file. */
    private Map<String, Object> common() {
        Map<String, Object> options = new HashMap<>(terms.more());
        options.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, terms.servers());
        options.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return options;
    }
}
