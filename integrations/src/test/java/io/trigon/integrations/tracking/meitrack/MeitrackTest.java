package io.trigon.integrations.tracking.meitrack;

import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.TextProtocolTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeitrackTest extends TextProtocolTest {
    private static final String IMEI = "353358017784062";

    MeitrackTest() {
        super(new Meitrack(), null);
    }

    /** With the length and the checksum that belong to it. */
    private static String framed(String content) {
        String rest = "," + content + "*";
        String text = "$$A" + (rest.length() + 4) + rest;
        return text + String.format("%02X", text.chars().sum() & 0xFF) + "\r\n";
    }

    private static String position(String event, String latitude, String longitude, String time, String fix) {
        return framed(IMEI + ",AAA," + event + "," + latitude + "," + longitude + "," + time + "," + fix
                + ",9,22,54,174,4,129,0,435,0|0|10133|4110,0000,166|224|193|2704|916,");
    }

    private static String here(String event) {
        return position(event, "41.878100", "-87.629800", "260302120000", "A");
    }

    /** A command that the maker's partners publish with its checksum: the same sum is that of a report. */
    @Test
    void theChecksumIsThatOfAPublishedCommand() {
        String command = "@@D30,353358017784062,A14,1000*4A";
        assertThat(Meitrack.sum(command, command.indexOf('*'))).isEqualTo(0x4A);
    }

    @Test
    void anOlderReportLeavesAWordOut() {
        DeviceReport report =
                report(framed(IMEI + ",35,22.540113,114.076141,100313094354,A,5,22,1,174,4,129,0,435,0|0|10133|4110,"));
        assertThat(report.device()).isEqualTo(IMEI);
        assertThat(report.at()).isEqualTo(Instant.parse("2010-03-13T09:43:54Z"));
        assertThat(report.place())
                .isEqualTo(new DeviceReport.Place(22.540113, 114.076141, true, 1.0, 174.0, 129.0, 5, null));
    }

    @Test
    void aReportSaysWhereAndHowFast() {
        Decoded decoded = read(here("35"));
        DeviceReport report = decoded.reports().get(0);
        assertThat(decoded.device()).isEqualTo(IMEI);
        assertThat(decoded.answer()).isNull();
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.place())
                .isEqualTo(new DeviceReport.Place(41.8781, -87.6298, true, 54.0, 174.0, 129.0, 9, null));
        assertThat(report.alarm()).isNull();
        assertThat(report.fault(NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, sos", "17, low-battery", "19, speeding", "23, power-cut", "36, tow", "44, jamming", "35,", "32,"})
    void alarmsHaveTheirWords(String event, String word) {
        assertThat(report(here(event)).alarm()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"-33.868800, 151.209300", "51.507400, 0.127800", "-22.906800, -43.172900"})
    void everyHemisphereHasItsSigns(String latitude, String longitude) {
        DeviceReport report = report(position("35", latitude, longitude, "260302120000", "A"));
        assertThat(report.place().latitude()).isEqualTo(Double.parseDouble(latitude));
        assertThat(report.place().longitude()).isEqualTo(Double.parseDouble(longitude));
    }

    @Test
    void whatIsNotFixedIsNoPosition() {
        assertThat(report(position("35", "41.878100", "-87.629800", "260302120000", "V"))
                        .fault(NOW))
                .contains(ReportFault.NO_FIX);
        assertThat(report(position("35", "0.000000", "0.000000", "260302120000", "A"))
                        .fault(NOW))
                .contains(ReportFault.NO_FIX);
    }

    @Test
    void damageIsNoticedByTheChecksum() {
        String frame = here("35");
        for (int i = 10; i < frame.indexOf('*'); i++) {
            if (Character.isDigit(frame.charAt(i))) {
                String damaged = frame.substring(0, i)
                        + (char) ('0' + ('9' - frame.charAt(i) + 1) % 10)
                        + frame.substring(i + 1);
                if (!damaged.equals(frame)) {
                    assertThatThrownBy(() -> read(damaged))
                            .isInstanceOfSatisfying(BadFrame.class, bad -> assertThat(bad.fault())
                                    .isEqualTo(ReportFault.CHECKSUM));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$A10,1*",
                "$$A10,353358017784062,AAA,35",
                "$A10,1*00",
                "$$10,1,AAA*11",
                "$$Axx,1*00",
                "$$A10,1*ZZ"
            })
    void whatHasNoHeadOrChecksumIsRefused(String frame) {
        assertThatThrownBy(() -> read(frame + "\r\n")).isInstanceOf(BadFrame.class);
    }

    @Test
    void whoHasNoNameIsRefused() {
        assertThatThrownBy(() -> read(framed("../x,AAA,35,1,2,260302120000,A,9,22")))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.DEVICE));
    }

    @Test
    void aCommandsAnswerAndBinaryRecordsArePassedOver() {
        assertThat(read(framed(IMEI + ",D00,xx"))).isEqualTo(Decoded.nothing(IMEI));
        assertThat(read(framed(IMEI + ",CCC,xx"))).isEqualTo(Decoded.nothing(IMEI));
    }

    @ParameterizedTest
    @ValueSource(strings = {"261302120000", "2603021200", "now", ""})
    void aTimeThatIsNoneIsRefused(String time) {
        assertThatThrownBy(() -> read(position("35", "41.8", "-87.6", time, "A")))
                .hasMessageContaining("time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "north", "41,8", "1e9", "NaN"})
    void aLatitudeThatIsNoneIsRefused(String latitude) {
        assertThatThrownBy(() -> read(position("35", latitude, "-87.6", "260302120000", "A")))
                .isInstanceOf(BadFrame.class);
    }

    @Test
    void absurdPlacesAndTimesAreNoFixes() {
        assertThat(report(position("35", "95.0", "-87.6", "260302120000", "A")).fault(NOW))
                .contains(ReportFault.PLACE);
        assertThat(report(position("35", "41.0", "-87.6", "260402120000", "A")).fault(NOW))
                .contains(ReportFault.TIME_AHEAD);
        assertThat(report(position("35", "41.0", "-87.6", "060717120000", "A")).fault(NOW))
                .contains(ReportFault.TIME_PAST);
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of(
                        here("35"),
                        here("1"),
                        framed(IMEI + ",D00,xx"),
                        position("35", "4.5", "8.7", "260302115900", "V"))
                .map(TextProtocolTest::bytes)
                .toList();
    }
}
