package io.trigon.integrations.tracking.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final Instant LAST = Instant.parse("2016-12-31T23:59:59.999Z");

    @Test
    void aLeapSecondIsTheEndOfItsDayAndNoDamage() {
        assertThat(Moments.ofLong("20161231235960")).isEqualTo(LAST);
        assertThat(Moments.ofShort("161231235960")).isEqualTo(LAST);
        assertThat(Moments.ofDayAndTime("311216", "235960")).isEqualTo(LAST);
        assertThat(Moments.of(2016, 12, 31, 23, 59, 60)).isEqualTo(LAST);
        assertThat(Moments.nearest("235960", Instant.parse("2017-01-01T00:00:02Z")))
                .isEqualTo(LAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20161231225960", "20161231235860", "20161231235961", "20161231240000", "20150229000000"})
    void whatNoClockShowsIsNoTime(String digits) {
        assertThatThrownBy(() -> Moments.ofLong(digits)).isInstanceOf(BadFrame.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-12-31T23:59:60Z",
                "2016-12-31t23:59:60.75z",
                "2017-01-01T08:59:60+09:00",
                "2016-12-31T18:29:60.000-05:30"
            })
    void aLeapSecondOfIsoIsTheEndOfItsDayByUniversalTime(String text) {
        assertThat(Moments.ofIso(text)).isEqualTo(LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-12-31T22:59:60Z",
                "2016-12-31T23:59:60+09:00",
                "2016-12-31T23:59:61Z",
                "2016-12-31T23:59:60",
                "2016-12-31T23:59:60.Z",
                "2016-12-32T23:59:60Z"
            })
    void noOtherMinuteHasALeapSecond(String text) {
        assertThatThrownBy(() -> Moments.ofIso(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aTimeWithoutADayIsOfTheDayNextToNow() {
        Instant midnight = Instant.parse("2026-03-02T00:00:05Z");
        assertThat(Moments.nearest("235958.5", midnight)).isEqualTo(Instant.parse("2026-03-01T23:59:58.500Z"));
        assertThat(Moments.nearest("000001", midnight.minusSeconds(10)))
                .isEqualTo(Instant.parse("2026-03-02T00:00:01Z"));
    }
}
