package io.trigon.integrations.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.TurnableClock;
import io.trigon.domain.tracking.Fix;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsmAndFrameTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final TurnableClock clock = new TurnableClock(NOW);

    @Test
    void aWholeFrameIsReadWithItsUnits() {
        Fix fix = read("id=TRL-9&lat=41.8781&lon=-87.6298&timestamp=1772452800&speed=10&bearing=270.5&altitude=181"
                + "&accuracy=4.5&batt=87.5");
        assertThat(fix.device()).isEqualTo("TRL-9");
        assertThat(fix.at()).isEqualTo(NOW);
        assertThat(fix.point().latitude()).isEqualTo(41.8781);
        assertThat(fix.point().longitude()).isEqualTo(-87.6298);
        assertThat(fix.speedKmh()).isEqualTo(18.52, within(1e-9));
        assertThat(fix.bearing()).isEqualTo(270.5);
        assertThat(fix.altitude()).isEqualTo(181);
        assertThat(fix.accuracy()).isEqualTo(4.5);
        assertThat(fix.battery()).isEqualTo(87.5);
    }

    @ParameterizedTest
    @CsvSource({
        "1772452790, 2026-03-02T11:59:50Z",
        "1772452790123, 2026-03-02T11:59:50.123Z",
        "2026-03-02T11:59:50Z, 2026-03-02T11:59:50Z",
        "2026-03-02%2011:59:50, 2026-03-02T11:59:50Z",
        "2026-03-02T05:59:50.5-06:00, 2026-03-02T11:59:50.500Z",
        "2026-03-02T19:59:50%2B08:00, 2026-03-02T11:59:50Z",
        "2026-03-02T19:59:50+08:00, 2026-03-02T11:59:50Z"
    })
    void aTimeComesInSecondsMillisecondsOrIso(String stamp, Instant expected) {
        assertThat(read("id=T&lat=1&lon=2&timestamp=" + stamp).at()).isEqualTo(expected);
    }

    @Test
    void withoutATimeItIsNow() {
        assertThat(read("deviceid=T&location=1.5,-2.5&heading=90")).satisfies(fix -> {
            assertThat(fix.at()).isEqualTo(NOW);
            assertThat(fix.point().latitude()).isEqualTo(1.5);
            assertThat(fix.point().longitude()).isEqualTo(-2.5);
            assertThat(fix.bearing()).isEqualTo(90);
            assertThat(fix.speedKmh()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=1&lon=2",
                "id=&lat=1&lon=2",
                "id=a%20b&lat=1&lon=2",
                "id=${bean}&lat=1&lon=2",
                "id=T&lat=1",
                "id=T&lat=91&lon=2",
                "id=T&lat=1&lon=180.5",
                "id=T&lat=NaN&lon=2",
                "id=T&lat=0x1p3&lon=2",
                "id=T&lat=1&lon=2&speed=fast",
                "id=T&lat=1&lon=2&batt=1e999",
                "id=T&location=1",
                "id=T&location=1,2,3",
                "id=T&lat=1&lon=2&timestamp=yesterday",
                "id=T&lat=1&lon=2&timestamp=0",
                "id=T&lat=1&lon=2&timestamp=99999999999999",
                "id=T&lat=1&lon=2&timestamp=2026-03-02T12:16:00Z",
                "id=T&lat=1&lon=2&timestamp=2026-03-02T11:00:00"
            })
    void whatCanNotBeMeantIsRefusedWithAReason(String query) {
        assertThatThrownBy(() -> read(query)).isInstanceOf(BrokenRule.class).hasMessageMatching("[\\w ,.±:-]{10,100}");
    }

    @Test
    void aDeviceMaySayThatItHasNoPosition() {
        assertThat(OsmAndFrame.isValid(new QueryStringDecoder("id=T&valid=false", false).parameters()))
                .isFalse();
        assertThat(OsmAndFrame.isValid(new QueryStringDecoder("id=T&valid=true", false).parameters()))
                .isTrue();
        assertThat(OsmAndFrame.isValid(Map.of())).isTrue();
    }

    @Test
    void anEndlessValueIsRefused() {
        assertThatThrownBy(() -> read("id=T&lon=2&lat=1." + "0".repeat(100))).isInstanceOf(BrokenRule.class);
    }

    private Fix read(String query) {
        return OsmAndFrame.read(new QueryStringDecoder(query, false).parameters(), clock);
    }
}
