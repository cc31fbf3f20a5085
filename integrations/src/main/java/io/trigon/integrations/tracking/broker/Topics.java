package io.trigon.integrations.tracking.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics of the line: found as somebody made them, or made so that what is confirmed outlives a broker. */
final class Topics {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration REFUSED_KEPT = Duration.ofDays(90);

    private final BrokerTerms terms;

    Topics(BrokerTerms terms) {
        this.terms = terms;
    }

    void make(Admin admin) {
        make(admin, terms.topic(), terms.partitions(), KEPT);
        make(admin, terms.refusedTopic(), 1, REFUSED_KEPT);
    }

    private void make(Admin admin, String topic, int partitions, Duration kept) {
        TopicDescription found = find(admin, topic);
        if (found == null) {
            NewTopic wanted = new NewTopic(topic, partitions, (short) terms.replicas()).configs(configs(kept));
            try {
                admin.createTopics(List.of(wanted)).all().get();
                LOG.info("Topic {} was made: {} partitions, {} replicas", topic, partitions, terms.replicas());
            } catch (ExecutionException e) {
                unlessThere(topic, e.getCause());
            } catch (InterruptedException e) {
                throw interrupted();
            }
        } else if (replicas(found) < terms.replicas()) {
            LOG.warn(
                    "Topic {} has {} replicas, broker.replicas asks for {}: whoever runs the broker must add them",
                    topic,
                    replicas(found),
                    terms.replicas());
        }
    }

    private static void unlessThere(String topic, Throwable refusal) {
        if (!(refusal instanceof TopicExistsException)) { // another node was quicker
            throw new KafkaException("topic " + topic + " can't be made: " + refusal.getMessage(), refusal);
        }
    }

    private static TopicDescription find(Admin admin, String topic) {
        try {
            return admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw new KafkaException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static int replicas(TopicDescription topic) {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }

    /** A broker alone writes to its disk before it confirms; several have what is confirmed in two places at least. */
    private Map<String, String> configs(Duration kept) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()));
        configs.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(terms.replicasInSync()));
        configs.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        configs.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        if (terms.replicas() == 1) {
            configs.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        return configs;
    }

    private static KafkaException interrupted() {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted");
    }
}
