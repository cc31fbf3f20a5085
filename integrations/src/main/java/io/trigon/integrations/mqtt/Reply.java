package io.trigon.integrations.mqtt;

import io.netty.handler.codec.mqtt.MqttMessage;
import java.util.List;

/**
 * What a client hears next.
 *
 * @param said in this order; may be empty
 * @param close whether nothing more is heard of it
 */
record Reply(List<MqttMessage> said, boolean close) {
    static final Reply NOTHING = new Reply(List.of(), false);
    static final Reply END = new Reply(List.of(), true);

    static Reply of(MqttMessage... said) {
        return new Reply(List.of(said), false);
    }

    static Reply last(MqttMessage... said) {
        return new Reply(List.of(said), true);
    }
}
