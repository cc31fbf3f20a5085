package io.trigon.integrations.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.integrations.tracking.device.BadFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What topics mean. */
class TopicTest {
    @ParameterizedTest
    @CsvSource({
        "owntracks/jane/phone, POSITIONS, jane.phone",
        "owntracks/jane/phone/event, POSITIONS, jane.phone",
        "owntracks/jane/phone/waypoints, POSITIONS, jane.phone",
        "scans/dock/gate-1, SCANS, dock.gate-1"
    })
    void aTopicNamesWhoItIs(String text, Topic.Kind kind, String identifier) {
        assertThat(Topic.read(text).kind()).isEqualTo(kind);
        assertThat(Topic.read(text).identifier()).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "owntracks",
                "owntracks/",
                "owntracks/jane",
                "owntracks/jane/",
                "owntracks//phone",
                "owntracks/jane/ph one",
                "owntracks/jane/a/b/c/d",
                "scans/dock",
                "scans/dock/gate/results",
                "scans/../gate/x",
                "/owntracks/jane/phone",
                "$SYS/broker",
                "other/jane/phone"
            })
    void anyOtherTopicIsRefused(String text) {
        assertThatThrownBy(() -> Topic.read(text)).isInstanceOf(BadFrame.class);
    }

    @Test
    void aFilterIsGrantedWithinOnesOwnAlone() {
        Filters filters = new Filters("dock");
        assertThat(filters.add("scans/dock/gate-1/results")).isTrue();
        assertThat(filters.add("scans/dock/+/results")).isTrue();
        assertThat(filters.add("scans/+/gate-1/results")).isFalse();
        assertThat(filters.add("scans/docker/gate-1/results")).isFalse();
        assertThat(filters.add("#")).isFalse();
        assertThat(filters.want("scans/dock/gate-2/results")).isTrue();
        assertThat(filters.want("scans/dock/gate-2")).isFalse();
        filters.remove("scans/dock/+/results");
        assertThat(filters.want("scans/dock/gate-2/results")).isFalse();
        assertThat(filters.want("scans/dock/gate-1/results")).isTrue();
    }
}
