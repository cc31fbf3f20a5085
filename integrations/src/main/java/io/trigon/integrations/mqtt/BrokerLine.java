package io.trigon.integrations.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;
import io.trigon.integrations.mqtt.BrokerTally.Shown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The line to a broker. Each message is acknowledged when it is dealt with; one that could not be stored ends the line, which
 * begins anew after a pause, and the broker sends again what was not acknowledged.
 */
final class BrokerLine {
    private static final Logger LOG = Logger.getLogger(BrokerLine.class.getName());
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    private static final int CLOSING_SECONDS = 5;

    /**
     * How to get there.
     *
     * @param user null for none
     * @param filters what is asked for
     */
    record Agreed(BrokerAddress address, String client, String user, String password, List<String> filters) {}

    private final Agreed agreed;
    private final BrokerMail mail;
    private final BrokerTally tally;
    private final Mqtt3Subscribe wanted;
    private final Mqtt3AsyncClient client;
    private volatile boolean closing;

    /** @throws IllegalStateException when what is asked for can't be */
    BrokerLine(Agreed agreed, BrokerMail mail, BrokerTally tally) {
        this.agreed = agreed;
        this.mail = mail;
        this.tally = tally;
        this.wanted = wanted(agreed.filters());
        this.client = built();
    }

    private static Mqtt3Subscribe wanted(List<String> filters) {
        try {
            return Mqtt3Subscribe.builder()
                    .addSubscriptions(filters.stream().map(BrokerLine::wanted).toList())
                    .build();
        } catch (IllegalArgumentException strange) {
            throw new IllegalStateException("mqtt.topics: " + strange.getMessage(), strange);
        }
    }

    private static Mqtt3Subscription wanted(String filter) {
        return Mqtt3Subscription.builder()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .build();
    }

    private Mqtt3AsyncClient built() {
        Mqtt3ClientBuilder builder = Mqtt3Client.builder()
                .identifier(agreed.client())
                .serverHost(agreed.address().host())
                .serverPort(agreed.address().port())
                .addConnectedListener(connected -> subscribe())
                .addDisconnectedListener(this::lost);
        if (agreed.address().tls()) {
            builder = builder.sslWithDefaultConfig();
        }
        if (agreed.user() != null) {
            String password = agreed.password() == null ? "" : agreed.password();
            builder = builder.simpleAuth()
                    .username(agreed.user())
                    .password(password.getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth();
        }
        return builder.buildAsync();
    }

    /** Returns at once; a broker that is away is asked again and again. */
    void open() {
        client.publishes(MqttGlobalPublishFilter.ALL, this::take, true);
        client.connectWith().cleanSession(false).keepAlive(KEEP_ALIVE_SECONDS).send();
    }

    void close() {
        closing = true;
        try {
            client.disconnect().exceptionally(gone -> null).get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException slow) {
            LOG.log(Level.FINE, "the broker of MQTT took no leave", slow);
        }
    }

    /** At each start of the line: the broker may have forgotten, or we may want something else than before. */
    private void subscribe() {
        client.subscribe(wanted).whenComplete((granted, refusal) -> {
            if (refusal == null) {
                LOG.log(Level.INFO, "MQTT: {0} is heard", agreed.address());
                tally.connected();
            } else {
                tally.lost("it refuses what is asked for: " + agreed.filters());
                client.disconnect();
            }
        });
    }

    private void lost(MqttClientDisconnectedContext context) {
        String reason = context.getCause().getMessage();
        Shown shown = tally.lost(reason == null ? context.getCause().getClass().getSimpleName() : reason);
        if (shown == Shown.NEW && !closing) {
            LOG.log(Level.WARNING, "MQTT: {0} is not heard: {1}", new Object[] {agreed.address(), reason});
        }
        int tries = Math.min(6, context.getReconnector().getAttempts());
        long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << tries);
        context.getReconnector().reconnect(!closing).delay(pause, TimeUnit.MILLISECONDS);
    }

    private void take(Mqtt3Publish publish) {
        mail.take(publish.getTopic().toString(), publish.getPayloadAsBytes(), publish.isRetain())
                .whenComplete((received, trouble) -> {
                    if (trouble == null) {
                        tally.taken();
                        publish.acknowledge();
                        tell(received);
                    } else {
                        notStored(trouble);
                    }
                });
    }

    /** At most once: who missed it finds the scan on its shipment. */
    private void tell(BrokerMail.Posted posted) {
        if (posted.answer() != null) {
            client.publishWith()
                    .topic(posted.answerTo())
                    .qos(MqttQos.AT_MOST_ONCE)
                    .payload(posted.answer())
                    .send();
        }
    }

    private void notStored(Throwable trouble) {
        Throwable cause = trouble instanceof CompletionException ? trouble.getCause() : trouble;
        LOG.log(Level.FINE, cause, () -> "MQTT: a message could not be stored; it is asked for again");
        CompletableFuture.runAsync(client::disconnect);
    }
}
