package io.trigon.web.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LaterTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T23:30:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void aMorningIsNineOClockWhereThePersonIs() {
        assertThat(Later.of("TOMORROW", MONDAY, ZoneId.of("UTC"))).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(Later.of("TOMORROW", MONDAY, SHANGHAI)).isEqualTo("2026-03-04T01:00:00Z");
        assertThat(Later.of("MONDAY", MONDAY, ZoneId.of("UTC"))).isEqualTo("2026-03-09T09:00:00Z");
    }

    @Test
    void nothingMeansNow() {
        assertThat(Later.of("", MONDAY, SHANGHAI)).isNull();
        assertThat(Later.of(null, MONDAY, SHANGHAI)).isNull();
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> Later.of("SOON", MONDAY, SHANGHAI)).isInstanceOf(BrokenRule.class);
    }
}
