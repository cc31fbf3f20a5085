package io.trigon.integrations.tracking.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/**
 * Where the broker is and how the line lies there.
 *
 * @param servers {@code host:port}, by commas
 * @param topic where fixes go
 * @param partitions among so many nodes at most they are shared out
 * @param replicas so many brokers keep each fix
 * @param more options of Kafka's clients, such as those of TLS; what the line itself needs is not theirs to change
 */
record BrokerTerms(String servers, String topic, int partitions, int replicas, Map<String, Object> more) {
    private static final String NAME = "[A-Za-z0-9_-]{1,200}";

    BrokerTerms {
        unless(!servers.isBlank(), "broker", "names no server");
        unless(topic.matches(NAME), "broker.topic", "has letters, digits, _ and - only");
        unless(partitions > 0 && partitions <= 10_000, "broker.partitions", "is from 1 to 10000");
        unless(replicas > 0 && replicas <= 100, "broker.replicas", "is from 1 to 100");
        more = Map.copyOf(more);
    }

    /** Empty when there is no broker. */
    static Optional<BrokerTerms> of(Config config) {
        return text(config, "trigon.broker")
                .map(servers -> new BrokerTerms(
                        servers,
                        text(config, "trigon.broker.topic").orElse("trigon-fixes"),
                        number(config, "trigon.broker.partitions", 12),
                        number(config, "trigon.broker.replicas", 3),
                        text(config, "trigon.broker.config")
                                .map(BrokerTerms::read)
                                .orElse(Map.of())));
    }

    /** Nodes of this name share the work out among them. */
    String group() {
        return topic;
    }

    /** Where records go that no database takes. */
    String refusedTopic() {
        return topic + "-refused";
    }

    /** What is there after the loss of a broker: two have it before it is confirmed, where there are two. */
    int replicasInSync() {
        return Math.min(2, replicas);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int number(Config config, String name, int otherwise) {
        return config.getOptionalValue(name, Integer.class).orElse(otherwise);
    }

    private static Map<String, Object> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("broker.config can't be read: " + file, e);
        }
        Map<String, Object> more = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> more.put(name, properties.getProperty(name)));
        return more;
    }

    private static void unless(boolean sound, String setting, String words) {
        if (!sound) {
            throw new IllegalArgumentException(setting + " " + words);
        }
    }
}
