package io.trigon.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time from outside")
class KeptTimeTest {
    @Test
    void isReadWithItsOffset() {
        assertThat(KeptTime.of("2026-03-02T14:00:00-06:00")).isEqualTo(Instant.parse("2026-03-02T20:00:00Z"));
        assertThat(KeptTime.of("9999-12-31T23:59:59Z")).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(KeptTime.dayOf("2026-03-02")).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "0000-12-31T00:00:00Z",
                "-0044-03-15T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "2026-03-02T14:00:00",
                "tomorrow",
                ""
            })
    void ofAYearThatNoDatabaseHoldsIsNone(String text) {
        assertThatThrownBy(() -> KeptTime.of(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+294277-01-01", "-4713-01-01", "0000-01-01", "2026-02-30"})
    void norIsADayOfOne(String text) {
        assertThatThrownBy(() -> KeptTime.dayOf(text)).isInstanceOf(DateTimeException.class);
    }
}
