package io.trigon.integrations.mqtt;

import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_UNSUPPORTED_PROTOCOL_VERSION;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttIdentifierRejectedException;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.trigon.domain.access.FindViewer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lets a client in that names a user of ours and brings one of its keys. */
final class Reception {
    static final int SILENT_SECONDS_MOST = 1_800;
    private static final int THREE_ONE_ONE = 4;

    private final FindViewer viewers;
    private final Desk desk;

    Reception(FindViewer viewers, Desk desk) {
        this.viewers = viewers;
        this.desk = desk;
    }

    /**
     * What a client is told that asks to be let in.
     *
     * @param guest null when it is sent away
     * @param silentSeconds so long it may say nothing
     */
    record Entry(Reply reply, Guest guest, int silentSeconds) {}

    CompletionStage<Entry> asked(MqttConnectMessage connect) {
        var header = connect.variableHeader();
        Words words = new Words(header.version());
        String client = connect.payload().clientIdentifier();
        boolean nameless = client == null || client.isEmpty();
        if (header.properties().getProperty(MqttProperties.MqttPropertyType.AUTHENTICATION_METHOD.value()) != null) {
            return away(words, CONNECTION_REFUSED_NOT_AUTHORIZED, CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD);
        }
        if (nameless && header.version() <= THREE_ONE_ONE && !header.isCleanSession()) {
            return away(words, CONNECTION_REFUSED_IDENTIFIER_REJECTED, CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID);
        }
        String named = nameless ? "trigon-" + UUID.randomUUID() : client;
        Guest guest = new Guest(keyOf(connect), connect.payload().userName(), named);
        int silent = silent(header.keepAliveTimeSeconds());
        return desk.ask(() -> Guest.known(viewers, guest.key(), guest.user()))
                .thenApply(viewer -> viewer.isPresent()
                        ? new Entry(Reply.of(words.welcome(nameless ? named : null, silent)), guest, silent)
                        : wrongKey(words))
                .exceptionally(trouble -> troubled(words));
    }

    /** What could not be read as a greeting. */
    static Reply misunderstood(Throwable cause) {
        Words words = new Words(THREE_ONE_ONE);
        if (cause instanceof MqttUnacceptableProtocolVersionException) {
            return Reply.last(words.noEntry(
                    CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION, CONNECTION_REFUSED_UNSUPPORTED_PROTOCOL_VERSION));
        }
        return cause instanceof MqttIdentifierRejectedException
                ? Reply.last(words.noEntry(
                        CONNECTION_REFUSED_IDENTIFIER_REJECTED, CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID))
                : Reply.END;
    }

    private static String keyOf(MqttConnectMessage connect) {
        byte[] password = connect.payload().passwordInBytes();
        return password == null ? null : new String(password, StandardCharsets.UTF_8);
    }

    private static int silent(int keepAlive) {
        return keepAlive == 0 ? SILENT_SECONDS_MOST : Math.min(keepAlive, SILENT_SECONDS_MOST);
    }

    private static Entry wrongKey(Words words) {
        return refused(
                words, CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD, CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD);
    }

    private static Entry troubled(Words words) {
        return refused(words, CONNECTION_REFUSED_SERVER_UNAVAILABLE, CONNECTION_REFUSED_SERVER_UNAVAILABLE_5);
    }

    private static CompletionStage<Entry> away(
            Words words, MqttConnectReturnCode before, MqttConnectReturnCode inFive) {
        return CompletableFuture.completedFuture(refused(words, before, inFive));
    }

    private static Entry refused(Words words, MqttConnectReturnCode before, MqttConnectReturnCode inFive) {
        return new Entry(Reply.last(words.noEntry(before, inFive)), null, 0);
    }
}
