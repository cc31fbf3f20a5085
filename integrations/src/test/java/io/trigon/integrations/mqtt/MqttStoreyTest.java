package io.trigon.integrations.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MqttStoreyTest {
    @Test
    void theDoorIsOpenUnlessSomebodyKeepsItClosed() {
        assertThat(MqttStorey.port(Optional.empty())).contains(1883);
        assertThat(MqttStorey.port(Optional.of("11883"))).contains(11_883);
        assertThat(MqttStorey.port(Optional.of("none"))).isEmpty();
    }
}
