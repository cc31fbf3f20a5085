package io.trigon.integrations.tracking.queclink;

import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.Moments;
import io.trigon.integrations.tracking.device.TextProtocolTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueclinkTest extends TextProtocolTest {
    private static final String IMEI = "135790246811220";

    QueclinkTest() {
        super(new Queclink(), null);
    }

    private static String point(Instant at, double latitude, double longitude, int precision) {
        return String.format(
                Locale.ROOT,
                "%d,54.3,92,70.0,%.6f,%.6f,%s,0460,0000,18d8,6141,00",
                precision,
                longitude,
                latitude,
                Moments.written(at));
    }

    private static String frame(String head, String... points) {
        return head + ",1F0101," + IMEI + ",,0,0," + points.length + "," + String.join(",", points) + ",85,"
                + Moments.written(NOW) + ",11F0$";
    }

    /** An example as the maker's description of the GL200 has it. */
    @Test
    void thePublishedReportIsRead() {
        Decoded decoded =
                read("+RESP:GTFRI,1F0101,135790246811220,,0,0,1,1,4.3,92,70.0,121.354335,31.222073,20090214013254,"
                        + "0460,0000,18d8,6141,00,92,20090214093254,11F0$");
        DeviceReport report = decoded.reports().get(0);
        assertThat(decoded.device()).isEqualTo(IMEI);
        assertThat(report.at()).isEqualTo(Instant.parse("2009-02-14T01:32:54Z"));
        assertThat(report.place())
                .isEqualTo(new DeviceReport.Place(31.222073, 121.354335, true, 4.3, 92.0, 70.0, null, null));
        assertThat(report.battery()).isEqualTo(92.0);
        assertThat(decoded.answer()).asString(StandardCharsets.US_ASCII).isEqualTo("+SACK:11F0$");
    }

    @Test
    void thePublishedHeartbeatIsAnsweredAsPublished() {
        assertThat(answer("+ACK:GTHBD,1A0401,135790246811220,,20100214093254,11F0$"))
                .isEqualTo("+SACK:GTHBD,1A0401,11F0$");
        assertThat(read("+ACK:GTHBD,1A0401,135790246811220,,20100214093254,11F0$")
                        .reports())
                .isEmpty();
    }

    @Test
    void severalPositionsOfAFrameAreAllRead() {
        String frame = frame(
                "+RESP:GTFRI",
                point(NOW, 41, -87, 1),
                point(NOW.minusSeconds(60), 41.01, -87.01, 2),
                point(NOW.minusSeconds(120), 41.02, -87.02, 3));
        assertThat(read(frame).reports())
                .extracting(DeviceReport::at)
                .containsExactly(NOW, NOW.minusSeconds(60), NOW.minusSeconds(120));
    }

    @Test
    void whatWasKeptWithoutANetworkIsReadLikeTheRest() {
        assertThat(report(frame("+BUFF:GTFRI", point(NOW, -33.8688, 151.2093, 1)))
                        .place())
                .satisfies(place -> {
                    assertThat(place.latitude()).isEqualTo(-33.8688);
                    assertThat(place.longitude()).isEqualTo(151.2093);
                    assertThat(place.speedKmh()).isEqualTo(54.3);
                });
    }

    @Test
    void aVehicleTrackerPutsOtherFieldsAroundItsPosition() {
        DeviceReport report = report(
                "+RESP:GTFRI,270903,867162020000000,GV300,12575,10,1,1,62.1,255,139.7,-101.196270,"
                        + "56.770590,20260302115900,0302,0720,2F1D,20DB3A42,00,18712.6,01234:56:12,,,100,220101,,,,20260302120000,0FF1$");
        assertThat(report.at()).isEqualTo(Instant.parse("2026-03-02T11:59:00Z"));
        assertThat(report.place().latitude()).isEqualTo(56.77059);
        assertThat(report.place().heading()).isEqualTo(255.0);
        assertThat(report.battery()).as("nothing is guessed").isNull();
    }

    @Test
    void precisionZeroSaysThatThePlaceIsTheLastKnown() {
        assertThat(report(frame("+RESP:GTFRI", point(NOW, 41, -87, 0))).fault(NOW))
                .contains(ReportFault.NO_FIX);
    }

    @Test
    void aReportWithoutAPositionHasNone() {
        DeviceReport report =
                report("+RESP:GTFRI,1F0101," + IMEI + ",,0,0,1,0,,,,,,,0460,0000,18d8,6141,00,85,20260302120000,11F0$");
        assertThat(report.fault(NOW)).contains(ReportFault.NO_FIX);
        assertThat(report.battery()).isEqualTo(85.0);
    }

    @ParameterizedTest
    @CsvSource({
        "GTSOS, sos",
        "GTTOW, tow",
        "GTSPD, speeding",
        "GTMPF, power-cut",
        "GTBPL, low-battery",
        "GTCRA, crash",
        "GTRTL,"
    })
    void alarmsHaveTheirWords(String kind, String word) {
        assertThat(report(frame("+RESP:" + kind, point(NOW, 41, -87, 1))).alarm())
                .isEqualTo(word);
    }

    /** A truck whose power is cut in a hall, before its receiver ever had a fix. */
    @ParameterizedTest
    @ValueSource(strings = {"GTMPF", "GTBPL", "GTCRA", "GTJDR", "GTSOS", "GTTOW", "GTSPD"})
    void anAlarmWithoutAPositionIsAnAlarm(String kind) {
        DeviceReport report =
                report("+RESP:" + kind + ",1F0101," + IMEI + ",,0,,,,,,,0460,0000,18d8,6141,00,20260302120000,11F0$");
        assertThat(report.alarm()).isNotNull();
        assertThat(report.fault(NOW)).contains(ReportFault.NO_FIX);
    }

    @Test
    void newsWithoutPositionsAreOnlyAnswered() {
        String frame = "+RESP:GTPNA,1F0101," + IMEI + ",,20260302120000,11F1$";
        assertThat(read(frame).reports()).isEmpty();
        assertThat(answer(frame)).isEqualTo("+SACK:11F1$");
    }

    @Test
    void theAnswerToACommandIsNotAnswered() {
        assertThat(answer("+ACK:GTRTO,1F0101," + IMEI + ",,0000,20260302120000,11F1$"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11F", "11F00", "<b>x", "ZZZZ"})
    void aCountThatIsNoneIsNotRepeated(String count) {
        assertThat(answer("+RESP:GTPNA,1F0101," + IMEI + ",,20260302120000," + count + "$"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "+$",
                "+RESP$",
                "+RESP:XXFRI,1,135790246811220,$",
                "RESP:GTFRI,1,135790246811220,$",
                "+RESP:GTFRI,1"
            })
    void whatHasNoHeadOrEndIsRefused(String frame) {
        assertThatThrownBy(() -> read(frame)).isInstanceOf(BadFrame.class);
    }

    @Test
    void aDeviceWithoutNameIsRefused() {
        assertThatThrownBy(() -> read("+RESP:GTFRI,1F0101,,,0,0,1,11F0$"))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.DEVICE));
        assertThatThrownBy(() -> read("+RESP:GTFRI,1F0101,../../x,,0,0,1,11F0$"))
                .isInstanceOf(BadFrame.class);
    }

    @Test
    void absurdPlacesAndTimesAreNoFixes() {
        assertThat(report(frame("+RESP:GTFRI", point(NOW, 95, -87, 1))).fault(NOW))
                .contains(ReportFault.PLACE);
        assertThat(report(frame("+RESP:GTFRI", point(NOW.plusSeconds(90_000), 41, -87, 1)))
                        .fault(NOW))
                .contains(ReportFault.TIME_AHEAD);
        assertThat(report(frame("+RESP:GTFRI", point(Instant.parse("2006-07-17T00:00:00Z"), 41, -87, 1)))
                        .fault(NOW))
                .contains(ReportFault.TIME_PAST);
    }

    @Test
    void aDayThatIsNoneIsAFaultOfItsPositionAlone() {
        String frame = frame(
                        "+BUFF:GTFRI",
                        point(NOW.minusSeconds(120), 41, -87, 1),
                        point(NOW.minusSeconds(60), 41.01, -87.01, 1),
                        point(NOW, 41.02, -87.02, 1))
                .replaceFirst(Moments.written(NOW.minusSeconds(60)), "20261399120000");
        assertThat(read(frame).reports())
                .extracting(report -> report.fault(NOW))
                .containsExactly(Optional.empty(), Optional.of(ReportFault.TIME_PAST), Optional.empty());
        assertThat(answer(frame)).as("or it is sent for ever").isEqualTo("+SACK:11F0$");
    }

    @Test
    void aDayThatIsNoneIsNoFixAndTheDeviceNeedNotSendItAgain() {
        String frame = frame("+RESP:GTSOS", point(NOW, 41, -87, 1)).replaceFirst("20260302120000", "20261399120000");
        assertThat(report(frame).fault(NOW)).contains(ReportFault.TIME_PAST);
        assertThat(report(frame).alarm()).isEqualTo("sos");
        assertThat(answer(frame)).isEqualTo("+SACK:11F0$");
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of(
                        frame("+RESP:GTFRI", point(NOW, 41, -87, 1)),
                        frame("+BUFF:GTFRI", point(NOW, 41, -87, 1), point(NOW.minusSeconds(5), 4.5, 8.75, 3)),
                        "+ACK:GTHBD,1A0401,135790246811220,,20100214093254,11F0$",
                        "+RESP:GTPNA,1F0101," + IMEI + ",,20260302120000,11F1$")
                .map(TextProtocolTest::bytes)
                .toList();
    }
}
