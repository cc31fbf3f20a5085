package io.trigon.integrations.mqtt;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;

/**
 * What a client publishes, out of the network's buffers.
 *
 * @param id by which it is acknowledged; of no meaning for QoS 0
 * @param aliased whether it names its topic by a number, which we never agreed to
 */
record Published(String topic, byte[] message, MqttQoS qos, int id, boolean aliased) {
    private static final int TOPIC_ALIAS = MqttProperties.MqttPropertyType.TOPIC_ALIAS.value();

    /** The same without its message, for who acknowledges it: while it is stored, nobody else need hold it. */
    Published emptied() {
        return new Published(topic, new byte[0], qos, id, aliased);
    }

    static Published of(MqttPublishMessage message) {
        return new Published(
                message.variableHeader().topicName(),
                ByteBufUtil.getBytes(message.payload()),
                message.fixedHeader().qosLevel(),
                message.variableHeader().packetId(),
                message.variableHeader().properties().getProperty(TOPIC_ALIAS) != null);
    }
}
