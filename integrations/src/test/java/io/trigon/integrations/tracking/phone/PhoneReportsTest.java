package io.trigon.integrations.tracking.phone;

import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneReportsTest {
    private static final String OSMAND =
            """
            {"location":{"event":"motionchange","is_moving":true,"odometer":12.5,"timestamp":"2026-03-02T12:00:00.000Z",
            "coords":{"latitude":41.8781,"longitude":-87.6298,"accuracy":5.5,"speed":10,"heading":90.5,"altitude":182},
            "battery":{"level":0.85,"is_charging":false},"activity":{"type":"in_vehicle"},"extras":{}},
            "device_id":"46853102"}""";
    private static final String OWNTRACKS =
            """
            {"_type":"location","lat":41.8781,"lon":-87.6298,"tst":1772452800,"acc":8,"alt":182,"vel":36,"cog":90,
            "batt":85,"tid":"jd","topic":"owntracks/jane/phone","conn":"m","t":"u"}""";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PhoneReports.Read read(String body) {
        return PhoneReports.read(bytes(body), null, null);
    }

    private static DeviceReport report(String body) {
        return read(body).decoded().reports().get(0);
    }

    @Test
    void osmAndsJsonSaysWhereAndHowFast() {
        DeviceReport report = report(OSMAND);
        assertThat(read(OSMAND).feed()).isEqualTo("osmand");
        assertThat(report.device()).isEqualTo("46853102");
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.place())
                .isEqualTo(new DeviceReport.Place(41.8781, -87.6298, true, 36.0, 90.5, 182.0, null, 5.5));
        assertThat(report.battery()).isCloseTo(85, within(1e-9));
        assertThat(report.fault(NOW)).isEmpty();
    }

    @Test
    void aLeapSecondOfOsmAndIsTheEndOfItsDay() {
        assertThat(report(OSMAND.replace("2026-03-02T12:00:00.000Z", "2026-03-01T23:59:60.000Z"))
                        .at())
                .isEqualTo(NOW.minusSeconds(12 * 3600).minusMillis(1));
    }

    @Test
    void severalLocationsComeAsAnArray() {
        String one = OSMAND.substring(OSMAND.indexOf("{\"event"), OSMAND.lastIndexOf(",\n\"device_id"));
        String two = one.replace("12:00:00.000", "11:59:00.000");
        assertThat(read("{\"location\":[" + one + "," + two + "],\"device_id\":\"7\"}")
                        .decoded()
                        .reports())
                .extracting(DeviceReport::at)
                .containsExactly(NOW, NOW.minusSeconds(60));
    }

    @Test
    void whatIsBelowZeroIsUnknown() {
        DeviceReport report = report(OSMAND.replace("\"speed\":10", "\"speed\":-1")
                .replace("\"heading\":90.5", "\"heading\":-1")
                .replace("0.85", "-1"));
        assertThat(report.place().speedKmh()).isNull();
        assertThat(report.place().heading()).isNull();
        assertThat(report.battery()).isNull();
        assertThat(report.fault(NOW)).isEmpty();
    }

    @Test
    void theAddressMayNameTheDevice() {
        String nameless = OSMAND.replace("\"device_id\":\"46853102\"", "\"x\":1");
        assertThat(PhoneReports.read(bytes(nameless), "TRL-9", null).decoded().device())
                .isEqualTo("TRL-9");
        assertThatThrownBy(() -> read(nameless)).isInstanceOfSatisfying(BadFrame.class, bad -> assertThat(bad.fault())
                .isEqualTo(ReportFault.DEVICE));
    }

    @Test
    void aNumberNamesADeviceToo() {
        assertThat(read(OSMAND.replace("\"46853102\"", "46853102")).decoded().device())
                .isEqualTo("46853102");
    }

    @Test
    void aCallForHelpIsAnAlarm() {
        assertThat(report(OSMAND.replace("\"extras\":{}", "\"extras\":{\"alarm\":\"sos\"}"))
                        .alarm())
                .isEqualTo("sos");
        assertThat(report(OSMAND).alarm()).isNull();
    }

    @Test
    void ownTracksSaysTheSame() {
        DeviceReport report = report(OWNTRACKS);
        assertThat(read(OWNTRACKS).feed()).isEqualTo("owntracks");
        assertThat(report.device()).isEqualTo("jane.phone");
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.place())
                .isEqualTo(new DeviceReport.Place(41.8781, -87.6298, true, 36.0, 90.0, 182.0, null, 8.0));
        assertThat(report.battery()).isEqualTo(85.0);
        assertThat(read(OWNTRACKS).decoded().answer()).asString().isEqualTo("[]");
    }

    @Test
    void withoutATopicTheHeadersOrTwoLettersName() {
        String bare = OWNTRACKS.replace("\"topic\":\"owntracks/jane/phone\",", "");
        assertThat(PhoneReports.read(bytes(bare), null, "jane.tablet").decoded().device())
                .isEqualTo("jane.tablet");
        assertThat(read(bare).decoded().device()).isEqualTo("jd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lwt", "transition", "waypoint", "waypoints", "status", "card", "steps"})
    void otherNewsOfOwnTracksAreOnlyAnswered(String type) {
        var decoded =
                read(OWNTRACKS.replace("\"location\"", "\"" + type + "\"")).decoded();
        assertThat(decoded.reports()).isEmpty();
        assertThat(decoded.answer()).asString().isEqualTo("[]");
    }

    @Test
    void whatIsEncryptedIsRefused() {
        assertThatThrownBy(() -> read("{\"_type\":\"encrypted\",\"data\":\"x\"}"))
                .hasMessageContaining("encrypted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "\"x\"",
                "null",
                "[1]",
                "{}",
                "{\"location\":1}",
                "{\"location\":{}}",
                "{\"device_id\":\"7\",\"location\":{\"coords\":{}}}",
                "{\"_type\":\"location\"}",
                "[{\"_type\":\"lwt\"},{\"location\":{}}]"
            })
    void whatIsNeitherIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(BadFrame.class);
    }

    @ParameterizedTest
    @CsvSource({
        "41.8781, \"north\"",
        "41.8781, null",
        "2026-03-02T12:00:00.000Z, yesterday",
        "-87.6298, []",
        "\"speed\":10, \"speed\":\"10\""
    })
    void aWrongKindOfValueIsRefused(String right, String wrong) {
        assertThatThrownBy(() -> read(OSMAND.replace(right, wrong))).isInstanceOf(BadFrame.class);
    }

    @Test
    void absurdPlacesAndTimesAreNoFixes() {
        assertThat(report(OWNTRACKS.replace("41.8781", "141.8781")).fault(NOW)).contains(ReportFault.PLACE);
        assertThat(report(OWNTRACKS.replace("41.8781", "1e300")).fault(NOW)).contains(ReportFault.PLACE);
        assertThat(report(OWNTRACKS.replace("1772452800", "1972452800")).fault(NOW))
                .contains(ReportFault.TIME_AHEAD);
        assertThat(report(OWNTRACKS.replace("1772452800", "0")).fault(NOW)).contains(ReportFault.TIME_PAST);
        assertThatThrownBy(() -> report(OWNTRACKS.replace("1772452800", "1e99")))
                .isInstanceOf(BadFrame.class);
    }

    @Test
    void aNestTooDeepIsRefused() {
        assertThatThrownBy(() -> read("[".repeat(4000) + "]".repeat(4000))).hasMessageContaining("deep");
    }

    @Test
    void anyBytesAreReadOrRefused() {
        Random random = new Random(8);
        int read = 0;
        for (int i = 0; i < Integer.getInteger("trigon.fuzz.frames", 20_000); i++) {
            byte[] body = bytes(random.nextBoolean() ? OSMAND : OWNTRACKS);
            for (int n = random.nextInt(4); n >= 0; n--) {
                body[random.nextInt(body.length)] =
                        (byte) (random.nextBoolean() ? "{}[]\",:0-e".charAt(random.nextInt(10)) : random.nextInt(256));
            }
            try {
                read += PhoneReports.read(body, null, null).decoded().reports().size();
            } catch (BadFrame refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(read).isPositive();
        assertThat(List.of(OSMAND, OWNTRACKS))
                .allMatch(sound -> report(sound).fault(NOW).isEmpty());
    }
}
