package io.trigon.integrations.tracking.gt06;

import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Crc16;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.ProtocolCheck;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gt06Test {
    private static final String IMEI = "358899051234562";
    private final Gt06 gt06 = new Gt06();

    private Decoded read(byte[] frame) {
        return gt06.decode(frame, IMEI, NOW);
    }

    private DeviceReport report(byte[] frame) {
        return read(frame).reports().get(0);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    @Test
    void thePublishedSignInIsAnsweredAsPublished() {
        Decoded decoded = gt06.decode(hex("78 78 0D 01 01 23 45 67 89 01 23 45 00 01 8C DD 0D 0A"), null, NOW);
        assertThat(decoded.device()).isEqualTo("123456789012345");
        assertThat(decoded.answer()).isEqualTo(hex("78 78 05 01 00 01 D9 DC 0D 0A"));
    }

    @Test
    void thePublishedHeartbeatIsAnsweredAsPublished() {
        Decoded decoded = read(hex("78 78 0A 13 40 04 04 00 01 00 0F DC EE 0D 0A"));
        assertThat(decoded.reports()).isEmpty();
        assertThat(decoded.battery()).isEqualTo(67.0);
        assertThat(decoded.answer()).startsWith(hex("78 78 05 13 00 0F"));
    }

    @Test
    void thePublishedPositionIsRead() {
        DeviceReport report =
                report(hex("78 78 1F 12 0B 08 1D 11 2E 10 CF 02 7A C7 EB 0C 46 58 49 00 14 8F 01 CC 00 28 7D 00 1F B8"
                        + "00 03 80 81 0D 0A"));
        assertThat(report.at()).isEqualTo(Instant.parse("2011-08-29T17:46:16Z"));
        assertThat(report.place().latitude()).isCloseTo(23.111668, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(114.409285, within(1e-6));
        assertThat(report.place().heading()).isEqualTo(143.0);
        assertThat(report.place().satellites()).isEqualTo(15);
        assertThat(report.place().valid()).isTrue();
    }

    @Test
    void thePublishedAlarmIsRead() {
        Decoded decoded = read(
                hex("78 78 25 16 0B 0B 0F 0E 24 1D CF 02 7A C8 87 0C 46 57 E6 00 14 02 09 01 CC 00 28 7D 00 1F 72 65"
                        + "06 04 01 01 00 36 56 A4 0D 0A"));
        assertThat(decoded.reports()).singleElement().satisfies(r -> {
            assertThat(r.alarm()).isEqualTo("sos");
            assertThat(r.at()).isEqualTo(Instant.parse("2011-11-15T14:36:29Z"));
        });
        assertThat(decoded.answer()).startsWith(hex("78 78 05 16 00 36"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x10, 0x11, 0x12, 0x22, 0x32, 0xA0})
    void everyKindOfPositionIsReadAndAnsweredByItsNumber(int kind) {
        Decoded decoded = read(Gt06Frames.position(kind, NOW, 41.8781, -87.6298, 0x1234));
        DeviceReport report = decoded.reports().get(0);
        assertThat(report.device()).isEqualTo(IMEI);
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.place().latitude()).isCloseTo(41.8781, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(-87.6298, within(1e-6));
        assertThat(report.place().speedKmh()).isEqualTo(62.0);
        assertThat(report.place().heading()).isEqualTo(270.0);
        assertThat(report.fault(NOW)).isEmpty();
        byte[] answer = decoded.answer();
        assertThat(answer).startsWith(0x78, 0x78, 5, kind, 0x12, 0x34).endsWith(0x0D, 0x0A);
        assertThat((answer[6] & 0xFF) << 8 | answer[7] & 0xFF).isEqualTo(Crc16.x25(answer, 2, 6));
    }

    @ParameterizedTest
    @CsvSource({"-33.8688, 151.2093", "-22.9068, -43.1729", "51.5074, 0.1278"})
    void everyHemisphereHasItsSigns(double latitude, double longitude) {
        DeviceReport report = report(Gt06Frames.position(0x12, NOW, latitude, longitude, 1));
        assertThat(report.place().latitude()).isCloseTo(latitude, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(longitude, within(1e-6));
    }

    @Test
    void aPositionThatIsNotFixedIsNone() {
        byte[] frame = Gt06Frames.frame(0x12, Gt06Frames.place(NOW, 41, -87, 0), 1);
        assertThat(report(frame).fault(NOW)).contains(ReportFault.NO_FIX);
    }

    @ParameterizedTest
    @CsvSource({"1, sos", "2, power-cut", "3, shock", "6, speeding", "9, tow", "14, low-battery", "19, tamper", "0,"})
    void alarmsHaveTheirWords(int code, String word) {
        assertThat(report(Gt06Frames.alarm(0x26, NOW, 41, -87, code, 1)).alarm())
                .isEqualTo(word);
    }

    @Test
    void aLongFrameIsReadLikeAShortOne() {
        byte[] frame = Gt06Frames.longFrame(0x22, Gt06Frames.place(NOW, 41, -87, 0x1000), 7);
        assertThat(read(frame).reports()).hasSize(1);
    }

    @Test
    void aPositionBeforeTheSignInIsRefused() {
        assertThatThrownBy(() -> gt06.decode(Gt06Frames.position(0x12, NOW, 41, -87, 1), null, NOW))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.DEVICE));
    }

    @Test
    void damageOnTheWayIsNoticedByTheChecksum() {
        byte[] frame = Gt06Frames.position(0x12, NOW, 41, -87, 1);
        for (int i = 4; i < frame.length - 2; i++) {
            byte[] damaged = frame.clone();
            damaged[i] ^= 8;
            assertThatThrownBy(() -> read(damaged))
                    .isInstanceOfSatisfying(
                            BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.CHECKSUM));
        }
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        byte[] place = Gt06Frames.place(NOW, 41, -87, 0x1000);
        place[1] = 13;
        assertThatThrownBy(() -> read(Gt06Frames.frame(0x12, place, 1))).hasMessageContaining("time");
    }

    @Test
    void aDeviceThatAsksForTheTimeIsTold() {
        byte[] answer = read(Gt06Frames.frame(0x8A, new byte[0], 9)).answer();
        assertThat(answer).startsWith(0x78, 0x78, 0x0B, 0x8A, 26, 3, 2, 12, 0, 0, 0, 9);
    }

    @Test
    void whatIsOfNoUseHereIsPassedOver() {
        assertThat(read(Gt06Frames.frame(0x15, new byte[8], 1))).isEqualTo(Decoded.nothing(IMEI));
        assertThat(read(Gt06Frames.longFrame(0x94, new byte[300], 1))).isEqualTo(Decoded.nothing(IMEI));
    }

    @Test
    void aBatteryIsToldInSixSteps() {
        assertThat(read(Gt06Frames.heartbeat(6, 1)).battery()).isEqualTo(100.0);
        assertThat(read(Gt06Frames.heartbeat(0, 1)).battery()).isEqualTo(0.0);
        assertThat(read(Gt06Frames.heartbeat(9, 1)).battery()).isNull();
    }

    @Test
    void anImeiMadeOfOtherThanDigitsIsRefused() {
        byte[] frame = Gt06Frames.frame(0x01, hex("0A58899051234562"), 1);
        assertThatThrownBy(() -> gt06.decode(frame, null, NOW)).isInstanceOf(BadFrame.class);
    }

    @Test
    void aFrameThatEndsTooEarlyIsRefused() {
        assertThatThrownBy(() -> read(Gt06Frames.frame(0x12, new byte[7], 1))).isInstanceOf(BadFrame.class);
        assertThatThrownBy(() -> read(new byte[] {0x78, 0x78, 1})).isInstanceOf(BadFrame.class);
    }

    @Test
    void framesAreFoundWhereverTheNetworkCuts() {
        ProtocolCheck.splitsAnywhere(gt06, frames());
    }

    @Test
    void anyBytesAreReadOrRefused() {
        ProtocolCheck.bearsAnything(gt06, IMEI, frames());
    }

    private static List<byte[]> frames() {
        return List.of(
                Gt06Frames.login(IMEI, 1),
                Gt06Frames.position(0x12, NOW, 41, -87, 2),
                Gt06Frames.longFrame(0x22, Gt06Frames.place(NOW, 41, -87, 0x1000), 7),
                Gt06Frames.heartbeat(4, 3),
                Gt06Frames.alarm(0x16, NOW, 41, -87, 1, 4),
                Gt06Frames.longFrame(0x94, new byte[500], 8),
                Gt06Frames.position(0x22, NOW, 42, -87, 0x7878));
    }
}
