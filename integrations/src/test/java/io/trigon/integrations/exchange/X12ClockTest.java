package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Times and zones of X12")
class X12ClockTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "20260304, 1300, LT, 2026-03-04T05:00:00Z",
        "20260304, 1300, '', 2026-03-04T05:00:00Z",
        "20260304, 1300, UT, 2026-03-04T13:00:00Z",
        "20260304, 1300, ET, 2026-03-04T18:00:00Z",
        "20260704, 1300, ET, 2026-07-04T17:00:00Z",
        "20260704, 1300, ES, 2026-07-04T18:00:00Z",
        "20260704, 130000, CD, 2026-07-04T18:00:00Z",
        "20260704, 1300, PT, 2026-07-04T20:00:00Z",
        "20260704, 1300, 08, 2026-07-04T05:00:00Z",
        "20260704, 1300, 20, 2026-07-04T18:00:00Z",
        "20260704, '', UT, 2026-07-04T00:00:00Z"
    })
    void everyTimeCodeIsAnInstant(String date, String time, String code, String instant) {
        assertThat(X12Clock.earliest(date, time, code, SHANGHAI)).hasToString(instant);
    }

    @Test
    void anUnknownTimeCodeIsNotGuessed() {
        assertThatThrownBy(() -> X12Clock.earliest("20260304", "1300", "QQ", SHANGHAI))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("time-code-unknown"));
    }

    @ParameterizedTest(name = "{0} {1} {2} lies in {3}")
    @CsvSource({
        "US, WI, 53202, America/Chicago",
        "USA, WI, 53202, America/Chicago",
        "'', NE, 68102, America/Chicago",
        "'', NE, 69101, America/Denver",
        "US, TX, 79901, America/Denver",
        "US, FL, 32501, America/Chicago",
        "'', ON, L6T 4V3, America/Toronto",
        "CN, 31, 200000, Asia/Shanghai",
        "'', '', 60609, America/New_York",
        "DE, '', 20095, Europe/Berlin"
    })
    void aPlaceHasItsZone(String country, String region, String postalCode, String zone) {
        assertThat(PlaceZones.find(country, region, postalCode)).hasToString(zone);
    }

    @Test
    void anUnknownPlaceHasNone() {
        assertThat(PlaceZones.find(null, null, null)).isNull();
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "0933700, W, -93.61667",
        "0413500, E, 41.58333",
        "413500, W, -41.58333",
        "93.6250, W, -93.625",
        "-93.625, '', -93.625",
        "-93.625, W, -93.625"
    })
    void degreesAreReadInBothForms(String text, String hemisphere, double degrees) {
        assertThat(X12Degrees.read(text, hemisphere, 'E', 'W'))
                .isCloseTo(degrees, org.assertj.core.data.Offset.offset(0.00001));
    }

    @Test
    void degreesWithoutAHemisphereAreNotGuessed() {
        assertThat(X12Degrees.read("0933700", "", 'E', 'W')).isNull();
    }
}
