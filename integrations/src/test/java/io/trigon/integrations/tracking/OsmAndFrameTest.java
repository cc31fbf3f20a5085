package io.trigon.integrations.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsmAndFrameTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

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

    /** The end of the day before now: a year of a leap second lies too far back for a track. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T23:59:60Z",
                "2026-03-01%2023:59:60",
                "2026-03-02T08:59:60%2B09:00",
                "2026-03-02T08:59:60+09:00"
            })
    void aLeapSecondIsTheEndOfItsDay(String stamp) {
        assertThat(read("id=T&lat=1&lon=2&timestamp=" + stamp).at())
                .isEqualTo(Instant.parse("2026-03-01T23:59:59.999Z"));
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
                "id=T&lat=NaN&lon=2",
                "id=T&lat=0x1p3&lon=2",
                "id=T&lat=1&lon=2&speed=fast",
                "id=T&lat=1&lon=2&batt=1e999",
                "id=T&location=1",
                "id=T&location=1,2,3",
                "id=T&lat=1&lon=2&timestamp=yesterday",
                "id=T&lat=1&lon=2&timestamp=99999999999999",
                "id=T&lat=1&lon=2&timestamp=2026-02-30%2011:00:00",
                "id=T&lat=1&lon=2&timestamp=2026-03-02T11:00:00",
                "id=T&lat=1&lon=2&timestamp=2026-03-02T11:00:60Z",
                "id=T&lat=1&lon=2&timestamp=2026-03-01%2024:00:00"
            })
    void whatCanNotBeMeantIsRefusedWithAReason(String query) {
        assertThatThrownBy(() -> read(query)).isInstanceOf(BadFrame.class).hasMessageMatching("[\\w ,.±:-]{10,100}");
    }

    @ParameterizedTest
    @CsvSource({
        "id=T&lat=91&lon=2, PLACE",
        "id=T&lat=1&lon=180.5, PLACE",
        "id=T&lat=1e99&lon=2, PLACE",
        "id=T&lat=0&lon=0, NO_FIX",
        "id=T&location=0;-0.0, NO_FIX",
        "id=T&valid=false, NO_FIX",
        "id=T&valid=0&lat=1&lon=2, NO_FIX",
        "id=T&valid=No&lat=&lon=2, NO_FIX",
        "id=T&lat=1&lon=2&timestamp=0, TIME_PAST",
        "id=T&lat=1&lon=2&timestamp=2006-03-02T12:00:00Z, TIME_PAST",
        "id=T&lat=1&lon=2&timestamp=2021-03-02T12:00:00Z, TIME_PAST",
        "id=T&lat=1&lon=2&timestamp=2026-03-02T12:16:00Z, TIME_AHEAD",
        "id=T&lat=1&lon=2&timestamp=2046-03-02T12:00:00Z, TIME_AHEAD"
    })
    void whatIsReadIsJudgedAsThatOfEveryTracker(String query, ReportFault fault) {
        assertThat(report(query.replace(';', ',')).fault(NOW)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=T&lat=1&lon=2&valid=true",
                "id=T&lat=0&lon=2",
                "id=T&lat=-90&lon=180",
                "id=T&lat=1&lon=2&timestamp=2021-03-05T12:00:00Z",
                "id=T&lat=1&lon=2&timestamp=2026-03-02T12:15:00Z"
            })
    void whatMayBeTrueIsNot(String query) {
        assertThat(report(query).fault(NOW)).isEmpty();
    }

    @Test
    void whatIsSaidBesideThePlaceAndCanNotBeTrueIsLeftOut() {
        assertThat(read("id=T&lat=1&lon=2&speed=-1&bearing=400&altitude=1e9&accuracy=-1&batt=400"))
                .isEqualTo(read("id=T&lat=1&lon=2"));
    }

    @Test
    void aCallForHelpIsHeard() {
        assertThat(report("id=T&lat=1&lon=2&alarm=SOS").alarm()).isEqualTo("sos");
        assertThat(report("id=T&lat=1&lon=2&alarm=none").alarm()).isNull();
    }

    @Test
    void anEndlessValueIsRefused() {
        assertThatThrownBy(() -> read("id=T&lon=2&lat=1." + "0".repeat(100))).isInstanceOf(BadFrame.class);
    }

    private Fix read(String query) {
        return report(query).fix();
    }

    private static DeviceReport report(String query) {
        return OsmAndFrame.read(new QueryStringDecoder(query, false).parameters(), NOW)
                .reports()
                .get(0);
    }
}
