package io.trigon.integrations.tracking.nmea;

import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.TextProtocolTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class T55Test extends TextProtocolTest {
    private static final String ID = "359853000144328";
    private static final String HERE = "GPRMC,120000.000,A,4152.6860,N,08737.7880,W,10.00,90.0,020326,,";

    T55Test() {
        super(new T55(), ID);
    }

    private static String summed(String content) {
        int sum = content.chars().reduce(0, (a, b) -> a ^ b);
        return String.format("$%s*%02X\r\n", content, sum);
    }

    @Test
    void thePublishedLinesAreRead() {
        Decoded named = protocol.decode(bytes("$PGID,359853000144328*0F\r\n"), null, NOW);
        assertThat(named.device()).isEqualTo(ID);
        DeviceReport report = report("$GPRMC,094907.000,A,6000.5332,N,03020.5192,E,1.17,60.26,091111,,*33\r\n");
        assertThat(report.at()).isEqualTo(Instant.parse("2011-11-09T09:49:07Z"));
        assertThat(report.place().latitude()).isCloseTo(60.008887, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(30.341987, within(1e-6));
        assertThat(report.place().heading()).isEqualTo(60.26);
    }

    @Test
    void aLineSaysWhereAndHowFastAndIsAnswered() {
        Decoded decoded = read(summed(HERE));
        DeviceReport report = decoded.reports().get(0);
        assertThat(report.device()).isEqualTo(ID);
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.place().latitude()).isCloseTo(41.8781, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(-87.6298, within(1e-6));
        assertThat(report.place().speedKmh()).isCloseTo(18.52, within(1e-9));
        assertThat(report.fault(NOW)).isEmpty();
        assertThat(decoded.answer()).asString(StandardCharsets.US_ASCII).isEqualTo("OK1\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMEI 359853000144328",
                "IMEI:359853000144328",
                "IMEI359853000144328",
                "IMEI,359853000144328,",
                "ID:359853000144328;"
            })
    void whoItIsComesInSeveralWays(String line) {
        assertThat(protocol.decode(bytes(line + "\r\n"), null, NOW).device()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"359853000144328", "359853000144328,"})
    void orRightBeforeTheLine(String before) {
        Decoded decoded = protocol.decode(bytes(before + summed(HERE)), null, NOW);
        assertThat(decoded.reports())
                .singleElement()
                .extracting(DeviceReport::device)
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPRMC", "GNRMC", "GLRMC", "BDRMC"})
    void anyReceiverMaySayIt(String kind) {
        assertThat(report(summed(HERE.replace("GPRMC", kind))).fault(NOW)).isEmpty();
    }

    @Test
    void aPositionOfNobodyIsRefused() {
        assertThatThrownBy(() -> protocol.decode(bytes(summed(HERE)), null, NOW))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.DEVICE));
    }

    @Test
    void damageIsNoticedByTheChecksum() {
        String line = summed(HERE);
        assertThatThrownBy(() -> read(line.replace("4152", "4252")))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.CHECKSUM));
        assertThatThrownBy(() -> protocol.decode(bytes(ID + line.replace("4152", "4252")), null, NOW))
                .hasMessageContaining("checksum");
    }

    @Test
    void aLineWithoutAChecksumIsTaken() {
        assertThat(report("$" + HERE + "\r\n").fault(NOW)).isEmpty();
    }

    @Test
    void whatIsNotFixedIsNoPosition() {
        assertThat(report(summed("GPRMC,120000,V,,,,,,,020326,,")).fault(NOW)).contains(ReportFault.NO_FIX);
        assertThat(report(summed("GPGGA,120000,,,,,0,00,,,M,,M,,")).fault(NOW)).contains(ReportFault.NO_FIX);
    }

    @Test
    void aGgaLineTellsHeightAndSatellites() {
        DeviceReport report = report(summed("GPGGA,115930,4152.6860,N,08737.7880,W,1,08,0.9,182.4,M,46.9,M,,"));
        assertThat(report.at()).isEqualTo(NOW.minusSeconds(30));
        assertThat(report.place().altitude()).isEqualTo(182.4);
        assertThat(report.place().satellites()).isEqualTo(8);
        assertThat(report.fault(NOW)).isEmpty();
    }

    /** An example known from most descriptions of NMEA 0183. */
    @Test
    void theBestKnownGgaLineIsRead() {
        DeviceReport report = report("$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n");
        assertThat(report.place().latitude()).isCloseTo(48.1173, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(11.516667, within(1e-6));
        assertThat(report.at()).isEqualTo(Instant.parse("2026-03-02T12:35:19Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T00:00:05Z, 235959, 2026-03-01T23:59:59Z",
        "2026-03-02T23:59:58Z, 000001, 2026-03-03T00:00:01Z"
    })
    void aTimeWithoutADayIsTheOneNextToNow(String now, String time, String at) {
        byte[] line = bytes(summed("GPGGA," + time + ",4152.6860,N,08737.7880,W,1,08,0.9,182.4,M,46.9,M,,"));
        assertThat(protocol.decode(line, ID, Instant.parse(now))
                        .reports()
                        .get(0)
                        .at())
                .isEqualTo(Instant.parse(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPGSV,1,1,01,01,40,083,46", "GPGSA,A,3,04,05", "GPVTG,054.7,T"})
    void otherLinesOfAReceiverArePassedOver(String content) {
        assertThat(read(summed(content))).isEqualTo(Decoded.nothing(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "GET / HTTP/1.1", "$", "$GP", "$gprmc,1", ""})
    void whatIsNoLineIsRefused(String line) {
        assertThatThrownBy(() -> read(line + "\r\n")).isInstanceOf(BadFrame.class);
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read("$" + HERE.replace("020326", "310226"))).hasMessageContaining("time");
        assertThatThrownBy(() -> read("$" + HERE.replace("120000.000", "9"))).hasMessageContaining("time");
    }

    @Test
    void absurdPlacesAndTimesAreNoFixes() {
        assertThat(report("$" + HERE.replace("4152", "9952")).fault(NOW)).contains(ReportFault.PLACE);
        assertThat(report("$" + HERE.replace("020326", "080326")).fault(NOW)).contains(ReportFault.TIME_AHEAD);
        assertThat(report("$" + HERE.replace("020326", "170706")).fault(NOW)).contains(ReportFault.TIME_PAST);
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of(
                        "$PGID,359853000144328*0F\r\n",
                        summed(HERE),
                        "$" + HERE + "\r\n",
                        summed("GPGGA,115930,4152.6860,N,08737.7880,W,1,08,0.9,182.4,M,46.9,M,,"),
                        "IMEI 359853000144328\r\n")
                .map(TextProtocolTest::bytes)
                .toList();
    }
}
