package io.trigon.integrations.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTimeTest {
    /** Already the third of March in Shanghai. */
    private final SampleTime time = new SampleTime(Instant.parse("2026-03-02T18:30:00Z"));

    @ParameterizedTest
    @CsvSource({
        "12 days ago 08:30, 2026-02-19T00:30:00Z",
        "yesterday 23:00, 2026-03-02T15:00:00Z",
        "today 00:15, 2026-03-02T16:15:00Z",
        "in 2 days 09:00, 2026-03-05T01:00:00Z",
        "now, 2026-03-02T18:30:00Z",
        "3h 20m ago, 2026-03-02T15:10:00Z",
        "45m ago, 2026-03-02T17:45:00Z",
        "in 26h, 2026-03-03T20:30:00Z",
        "in 1m 30s, 2026-03-02T18:31:30Z"
    })
    void readsTheClockOfThePlaceAndTheDistanceFromNow(String text, Instant expected) {
        assertThat(time.instant(text, ZoneId.of("Asia/Shanghai"))).isEqualTo(expected);
    }

    @Test
    void countsDaysOfContractsByUtc() {
        assertThat(time.day("in 24 days")).isEqualTo(LocalDate.of(2026, 3, 26));
        assertThat(time.day("today")).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.02.2026", "in ", " ago", "soon", "2 days 08:00", ""})
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> time.instant(text, ZoneId.of("UTC")));
    }
}
