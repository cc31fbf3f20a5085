package io.trigon.web.tracking.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.web.api.Malformed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionQueryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "yesterday"
            })
    void aTimeThatNoDatabaseHoldsIsRefused(String time) {
        assertThatThrownBy(() -> PositionQuery.time(time, "from")).isInstanceOf(Malformed.class);
    }

    @Test
    void aPlusThatNobodyEscapedIsStillAPlus() {
        assertThat(PositionQuery.time("2026-11-22T09:00:00 01:00", "from"))
                .isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
    }
}
