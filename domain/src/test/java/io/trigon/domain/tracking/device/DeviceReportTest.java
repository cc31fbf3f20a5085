package io.trigon.domain.tracking.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.tracking.device.DeviceReport.Place;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceReportTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Place HERE = Place.at(41.8781, -87.6298, true);

    private static DeviceReport report(String device, Instant at, Place place) {
        return new DeviceReport(device, at, place, 80.0, null);
    }

    @Test
    void whatIsSoundIsAFix() {
        DeviceReport report =
                report("356307042441013", NOW, HERE.moving(83.0, 270.0).seen(182.0, 9, 5.0));
        assertThat(report.fault(NOW)).isEmpty();
        assertThat(report.fix()).satisfies(fix -> {
            assertThat(fix.speedKmh()).isEqualTo(83.0);
            assertThat(fix.bearing()).isEqualTo(270.0);
            assertThat(fix.altitude()).isEqualTo(182.0);
            assertThat(fix.accuracy()).isEqualTo(5.0);
            assertThat(fix.battery()).isEqualTo(80.0);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../x", "a b", "ä"})
    void whoHasNoNameIsNobody(String device) {
        assertThat(report(device, NOW, HERE).fault(NOW)).contains(ReportFault.DEVICE);
        assertThat(report(null, NOW, HERE).fault(NOW)).contains(ReportFault.DEVICE);
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-91, 5", "5, 180.5", "5, -181", "NaN, 5", "5, Infinity"})
    void noPlaceOnEarth(double latitude, double longitude) {
        assertThat(report("A", NOW, Place.at(latitude, longitude, true)).fault(NOW))
                .contains(ReportFault.PLACE);
    }

    @Test
    void withoutAPositionOrAtZeroZeroThereIsNoFix() {
        assertThat(report("A", NOW, null).fault(NOW)).contains(ReportFault.NO_FIX);
        assertThat(report("A", NOW, Place.at(41, -87, false)).fault(NOW)).contains(ReportFault.NO_FIX);
        assertThat(report("A", NOW, Place.at(0, 0, true)).fault(NOW)).contains(ReportFault.NO_FIX);
        assertThat(report("A", NOW, Place.at(0, 9, true)).fault(NOW)).isEmpty();
    }

    @Test
    void aWeekCounterThatRanOverIsNoticed() {
        Instant rolledOver = NOW.minus(Duration.ofDays(7 * 1024));
        assertThat(report("A", rolledOver, HERE).fault(NOW)).contains(ReportFault.TIME_PAST);
        assertThat(report("A", null, HERE).fault(NOW)).contains(ReportFault.TIME_PAST);
        assertThat(report("A", NOW.minus(Duration.ofDays(90)), HERE).fault(NOW))
                .as("it was without a network for long")
                .isEmpty();
    }

    @Test
    void aClockMayRunAheadALittle() {
        assertThat(report("A", NOW.plus(Duration.ofMinutes(14)), HERE).fault(NOW))
                .isEmpty();
        assertThat(report("A", NOW.plus(Duration.ofMinutes(16)), HERE).fault(NOW))
                .contains(ReportFault.TIME_AHEAD);
        assertThat(report("A", Instant.MAX, HERE).fault(NOW)).contains(ReportFault.TIME_AHEAD);
    }

    @Test
    void whatCannotBeTrueBesideASoundPlaceIsLeftOut() {
        Place odd = HERE.moving(-1.0, 721.0).seen(Double.NaN, 3, Double.POSITIVE_INFINITY);
        DeviceReport report = new DeviceReport("A", NOW, odd, 250.0, null);
        assertThat(report.fault(NOW)).isEmpty();
        assertThat(report.fix()).satisfies(fix -> {
            assertThat(fix.speedKmh()).isNull();
            assertThat(fix.bearing()).isNull();
            assertThat(fix.altitude()).isNull();
            assertThat(fix.accuracy()).isNull();
            assertThat(fix.battery()).isNull();
        });
    }
}
