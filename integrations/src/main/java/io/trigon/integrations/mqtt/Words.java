package io.trigon.integrations.mqtt;

import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_ACCEPTED;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import java.util.Collections;
import java.util.List;

/** What the server says, in the words of the version that the client speaks. Only 5 knows reasons. */
record Words(int version) {
    private static final int FIVE = 5;
    private static final int FAILURE = 0x80;
    private static final int NOT_AUTHORIZED = 0x87;

    boolean isFive() {
        return version >= FIVE;
    }

    /** @param assigned the identifier we gave the client; null when it brought its own */
    MqttMessage welcome(String assigned, int keepAliveSeconds) {
        return MqttMessageBuilders.connAck()
                .returnCode(CONNECTION_ACCEPTED)
                .sessionPresent(false)
                .properties(properties -> {
                    properties.sessionExpiryInterval(0).maximumPacketSize(MqttDoor.MESSAGE_BYTES);
                    properties.sharedSubscriptionAvailable(false).serverKeepAlive(keepAliveSeconds);
                    if (assigned != null) {
                        properties.assignedClientId(assigned);
                    }
                })
                .build();
    }

    MqttMessage noEntry(MqttConnectReturnCode before, MqttConnectReturnCode inFive) {
        return MqttMessageBuilders.connAck()
                .returnCode(isFive() ? inFive : before)
                .sessionPresent(false)
                .build();
    }

    /** Of a message that needs not come again: PUBACK, or the first half of QoS 2's way. Nothing for QoS 0. */
    Reply taken(Published published, MqttReasonCodes.PubAck reason) {
        if (published.qos() == MqttQoS.AT_MOST_ONCE) {
            return Reply.NOTHING;
        }
        boolean once = published.qos() == MqttQoS.AT_LEAST_ONCE;
        return Reply.of(
                answer(once ? MqttMessageType.PUBACK : MqttMessageType.PUBREC, published.id(), reason.byteValue()));
    }

    MqttMessage released(int id) {
        return answer(MqttMessageType.PUBCOMP, id, (byte) 0);
    }

    private static MqttMessage answer(MqttMessageType type, int id, byte reason) {
        return new MqttMessage(
                header(type), new MqttPubReplyMessageVariableHeader(id, reason, MqttProperties.NO_PROPERTIES));
    }

    /** @param granted for each filter, in order */
    MqttMessage subscribed(int id, List<Boolean> granted) {
        int refused = isFive() ? NOT_AUTHORIZED : FAILURE;
        int[] codes = granted.stream().mapToInt(yes -> yes ? 0 : refused).toArray();
        return new MqttSubAckMessage(
                header(MqttMessageType.SUBACK),
                new MqttMessageIdAndPropertiesVariableHeader(id, MqttProperties.NO_PROPERTIES),
                new MqttSubAckPayload(codes));
    }

    MqttMessage unsubscribed(int id, int filters) {
        var answer = MqttMessageBuilders.unsubAck().packetId(id);
        return isFive()
                ? answer.addReasonCodes(Collections.nCopies(filters, (short) 0).toArray(new Short[0]))
                        .build()
                : answer.build();
    }

    static MqttMessage pong() {
        return MqttMessage.PINGRESP;
    }

    MqttMessage telling(String topic, byte[] message) {
        return MqttMessageBuilders.publish()
                .topicName(topic)
                .qos(MqttQoS.AT_MOST_ONCE)
                .payload(Unpooled.wrappedBuffer(message))
                .build();
    }

    /** Before 5 a server says nothing when it hangs up. */
    Reply goodbye(MqttReasonCodes.Disconnect reason) {
        return isFive()
                ? Reply.last(MqttMessageBuilders.disconnect()
                        .reasonCode(reason.byteValue())
                        .build())
                : Reply.END;
    }

    private static MqttFixedHeader header(MqttMessageType type) {
        return new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0);
    }
}
