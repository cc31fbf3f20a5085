package io.trigon.integrations.tracking.gps103;

import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.TextProtocolTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gps103Test extends TextProtocolTest {
    private static final String IMEI = "359587010124900";

    Gps103Test() {
        super(new Gps103(), null);
    }

    private static String frame(String word, String local, String utc) {
        return "imei:" + IMEI + "," + word + "," + local + ",13554900601,F," + utc
                + ",A,4152.6860,N,08737.7880,W,10.00,90;";
    }

    private static String here(String word) {
        return frame(word, "2603020600", "120000.000");
    }

    @Test
    void thePublishedReportIsRead() {
        DeviceReport report = report(
                "imei:359587010124900,tracker,0809231929,13554900601,F,112909.397,A,2234.4669,N,11354.3287,E,0.11,;");
        assertThat(report.device()).isEqualTo(IMEI);
        assertThat(report.at()).isEqualTo(Instant.parse("2008-09-23T11:29:09.397Z"));
        assertThat(report.place().latitude()).isCloseTo(22.574448, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(113.905478, within(1e-6));
        assertThat(report.place().speedKmh()).isCloseTo(0.20372, within(1e-6));
    }

    @Test
    void theSignInIsAnsweredByLoad() {
        assertThat(answer("##,imei:359586015829802,A;")).isEqualTo("LOAD");
        assertThat(read("##,imei:359586015829802,A;").device()).isEqualTo("359586015829802");
    }

    @Test
    void aHeartbeatIsAnsweredByOn() {
        assertThat(answer("359586015829802;")).isEqualTo("ON");
        assertThat(read("359586015829802;").device()).isEqualTo("359586015829802");
    }

    @Test
    void aReportSaysWhereAndHowFast() {
        DeviceReport report = report(here("tracker"));
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.place().latitude()).isCloseTo(41.8781, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(-87.6298, within(1e-6));
        assertThat(report.place().speedKmh()).isCloseTo(18.52, within(1e-9));
        assertThat(report.place().heading()).isEqualTo(90.0);
        assertThat(report.fault(NOW)).isEmpty();
        assertThat(answer(here("tracker"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2603030130, 173000, 2026-03-02T17:30:00Z",
        "2603021900, 030000, 2026-03-03T03:00:00Z",
        "2603021200, 120000, 2026-03-02T12:00:00Z",
        "2601010300, 190000, 2025-12-31T19:00:00Z",
        "260302060005, 120001, 2026-03-02T12:00:01Z"
    })
    void theDayIsThatOfTheDevicesOwnClockInWhicheverZone(String local, String utc, String at) {
        assertThat(report(frame("tracker", local, utc)).at()).isEqualTo(Instant.parse(at));
    }

    @ParameterizedTest
    @CsvSource({
        "help me, sos",
        "low battery, low-battery",
        "move, tow",
        "speed, speeding",
        "ac alarm, power-cut",
        "door alarm, door",
        "sensor alarm, shock",
        "accident alarm, crash",
        "tracker,",
        "acc on,",
        "001,"
    })
    void alarmsHaveTheirWords(String said, String word) {
        assertThat(report(here(said)).alarm()).isEqualTo(word);
    }

    @Test
    void aCallForHelpIsToldThatItWasHeard() {
        assertThat(answer(here("help me"))).isEqualTo("**,imei:" + IMEI + ",E;");
    }

    @Test
    void aPlaceByCellsAloneIsNoPosition() {
        DeviceReport report = report("imei:359587010124900,tracker,2603020600,,L,,,177c,,97fb,,0,0,,,;");
        assertThat(report.fault(NOW)).contains(ReportFault.NO_FIX);
    }

    @Test
    void whatIsNotFixedIsNoPosition() {
        assertThat(report(here("tracker").replace(",A,", ",V,")).fault(NOW)).contains(ReportFault.NO_FIX);
    }

    @Test
    void whatFollowsTheCourseIsPassedOver() {
        String longer = here("acc on").replace(";", ",183.5,1,0,50.0%,0.0%,,;");
        assertThat(report(longer).place().altitude()).isEqualTo(183.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "##,A;", "tracker,1;", "imei:;", "12345;", "imei:359587010124900,tracker"})
    void whatHasNoHeadOrEndIsRefused(String frame) {
        assertThatThrownBy(() -> read(frame)).isInstanceOf(BadFrame.class);
    }

    @Test
    void whoHasNoNameIsRefusedAsSuch() {
        assertThatThrownBy(() -> read("##,imei:../x,A;"))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.DEVICE));
    }

    @ParameterizedTest
    @CsvSource({"2613020600, 120000", "26030206, 120000", "2603020600, 250000", "2603020600, now"})
    void aTimeThatIsNoneIsRefused(String local, String utc) {
        assertThatThrownBy(() -> read(frame("tracker", local, utc))).hasMessageContaining("time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"41x2.6860", "4152,6860", "", "5"})
    void aLatitudeThatIsNoneIsRefused(String latitude) {
        assertThatThrownBy(() -> read(here("tracker").replace("4152.6860", latitude)))
                .isInstanceOf(BadFrame.class);
    }

    @Test
    void absurdPlacesAndTimesAreNoFixes() {
        assertThat(report(here("tracker").replace("4152.6860", "9952.6860")).fault(NOW))
                .contains(ReportFault.PLACE);
        assertThat(report(frame("tracker", "2604020600", "120000")).fault(NOW)).contains(ReportFault.TIME_AHEAD);
        assertThat(report(frame("tracker", "0607170600", "120000")).fault(NOW)).contains(ReportFault.TIME_PAST);
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of(
                        "##,imei:" + IMEI + ",A;",
                        IMEI + ";",
                        here("tracker"),
                        here("help me"),
                        frame("move", "2603021200", "120000"))
                .map(TextProtocolTest::bytes)
                .toList();
    }
}
