package io.trigon.integrations.tracking.teltonika;

import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;
import static io.trigon.integrations.tracking.teltonika.TeltonikaFrames.codec8;
import static io.trigon.integrations.tracking.teltonika.TeltonikaFrames.codec8Extended;
import static io.trigon.integrations.tracking.teltonika.TeltonikaFrames.greeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Crc16;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.ProtocolCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeltonikaTest {
    private static final String IMEI = "356307042441013";
    private final Teltonika teltonika = new Teltonika();

    private Decoded read(byte[] frame) {
        return teltonika.decode(frame, IMEI, NOW);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    @Test
    void theGreetingIsTheImeiAndIsWelcomed() {
        Decoded greeted = teltonika.decode(hex("000F333536333037303432343431303133"), null, NOW);
        assertThat(greeted.device()).isEqualTo(IMEI);
        assertThat(greeted.answer()).containsExactly(1);
        assertThat(greeted.reports()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"35630704244101X", "123", "../../etc/passwd"})
    void whoIsNoImeiIsRefused(String name) {
        assertThatThrownBy(() -> teltonika.decode(greeting(name), null, NOW))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.DEVICE));
    }

    /** The maker's own example of codec 8: one record, 10 June 2019, without satellites. */
    @Test
    void thePublishedExampleOfCodec8IsRead() {
        byte[] frame = hex(
                "000000000000003608010000016B40D8EA30010000000000000000000000000000000105021503010101425E0F01F10000601A014E"
                        + "0000000000000000010000C7CF");
        Decoded decoded = read(frame);
        assertThat(decoded.answer()).containsExactly(0, 0, 0, 1);
        DeviceReport report = decoded.reports().get(0);
        assertThat(report.at()).isEqualTo(Instant.parse("2019-06-10T10:04:46Z"));
        assertThat(report.fault(Instant.parse("2019-06-10T11:00:00Z"))).contains(ReportFault.NO_FIX);
    }

    /** And of codec 8 extended. */
    @Test
    void thePublishedExampleOfCodec8ExtendedIsRead() {
        byte[] frame = hex(
                "000000000000004A8E010000016B412CEE000100000000000000000000000000000000010005000100010100010011001D00010010"
                        + "015E2C880002000B000000003544C87A000E000000001DD7E06A00000100002994");
        Decoded decoded = read(frame);
        assertThat(decoded.reports()).singleElement().satisfies(r -> assertThat(r.at())
                .isEqualTo(Instant.parse("2019-06-10T11:36:32Z")));
        assertThat(decoded.answer()).containsExactly(0, 0, 0, 1);
    }

    /** And of a datagram. */
    @Test
    void thePublishedExampleOfADatagramIsRead() {
        byte[] frame = hex(
                "003DCAFE0105000F33353230393330383634303336353508010000016B4F815B30010000000000000000000000000000000103021503"
                        + "010101425DBC000001");
        Decoded decoded = teltonika.decodeDatagram(frame, null, NOW);
        assertThat(decoded.device()).isEqualTo("352093086403655");
        assertThat(decoded.answer()).isEqualTo(hex("0005CAFE010501"));
    }

    @Test
    void aRecordSaysWhereHowFastAndHowFull() {
        DeviceReport report = read(codec8().record(NOW, 41.8781, -87.6298, 9).packet())
                .reports()
                .get(0);
        assertThat(report.device()).isEqualTo(IMEI);
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.place())
                .isEqualTo(new DeviceReport.Place(41.8781, -87.6298, true, 83.0, 270.0, 182.0, 9, null));
        assertThat(report.battery()).isEqualTo(88.0);
        assertThat(report.fault(NOW)).isEmpty();
    }

    @Test
    void theSameInCodec8Extended() {
        DeviceReport report = read(codec8Extended()
                        .record(NOW, -33.8688, 151.2093, 7)
                        .packet())
                .reports()
                .get(0);
        assertThat(report.place().latitude()).isEqualTo(-33.8688);
        assertThat(report.place().longitude()).isEqualTo(151.2093);
        assertThat(report.battery()).isEqualTo(88.0);
    }

    @Test
    void manyRecordsOfAPacketAreCountedInTheAnswer() {
        TeltonikaFrames frames = codec8();
        for (int i = 0; i < 25; i++) {
            frames.record(NOW.minusSeconds(i), 41 + i / 100.0, -87, 8);
        }
        Decoded decoded = read(frames.packet());
        assertThat(decoded.reports()).hasSize(25);
        assertThat(decoded.answer()).containsExactly(0, 0, 0, 25);
        assertThat(decoded.reports().stream().map(DeviceReport::at).distinct()).hasSize(25);
    }

    @Test
    void aPlaceWithoutSatellitesIsOnlyTheLastKnown() {
        Decoded decoded = read(codec8().record(NOW, 41, -87, 0).packet());
        assertThat(decoded.reports().get(0).fault(NOW)).contains(ReportFault.NO_FIX);
        assertThat(decoded.answer()).as("it would come for ever").containsExactly(0, 0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {236, 246, 247, 249, 252})
    void anEventThatWarnsIsAnAlarm(int event) {
        assertThat(read(codec8().record(NOW, 41, -87, 5, event, event, 1).packet())
                        .reports()
                        .get(0)
                        .alarm())
                .isNotBlank();
    }

    @Test
    void whatIsOverOrOnlyToldAlongIsNoAlarm() {
        assertThat(read(codec8().record(NOW, 41, -87, 5, 236, 236, 0).packet())
                        .reports()
                        .get(0)
                        .alarm())
                .isNull();
        assertThat(read(codec8().record(NOW, 41, -87, 5, 1, 236, 1).packet())
                        .reports()
                        .get(0)
                        .alarm())
                .isNull();
    }

    @Test
    void damageOnTheWayIsNoticedByTheChecksum() {
        byte[] frame = codec8().record(NOW, 41, -87, 5).packet();
        for (int i = 8; i < frame.length; i++) {
            byte[] damaged = frame.clone();
            damaged[i] ^= 4;
            assertThatThrownBy(() -> read(damaged))
                    .isInstanceOfSatisfying(
                            BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.CHECKSUM));
        }
    }

    @Test
    void dataBeforeTheGreetingAreRefused() {
        byte[] frame = codec8().record(NOW, 41, -87, 5).packet();
        assertThatThrownBy(() -> teltonika.decode(frame, null, NOW))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.DEVICE));
    }

    @Test
    void numbersThatDifferAreRefused() {
        byte[] data = codec8().record(NOW, 41, -87, 5).data(2);
        assertThatThrownBy(() -> read(wrapped(data))).hasMessageContaining("numbers of records");
    }

    @Test
    void moreRecordsThanThereAreBytesAreRefused() {
        byte[] data = codec8().record(NOW, 41, -87, 5).data(1);
        data[1] = (byte) 200;
        assertThatThrownBy(() -> read(wrapped(data))).isInstanceOf(BadFrame.class);
    }

    @Test
    void anotherCodecIsNamedInTheRefusal() {
        byte[] data = codec8().record(NOW, 41, -87, 5).data(1);
        data[0] = 12;
        assertThatThrownBy(() -> read(wrapped(data))).hasMessageContaining("codec 12");
    }

    @Test
    void absurdPlacesAndTimesAreNoFixes() {
        assertThat(fault(codec8().record(NOW, 95, -87, 5))).isEqualTo(ReportFault.PLACE);
        assertThat(fault(codec8().record(NOW, 41, 200, 5))).isEqualTo(ReportFault.PLACE);
        assertThat(fault(codec8().record(NOW, 0, 0, 5))).isEqualTo(ReportFault.NO_FIX);
        assertThat(fault(codec8().record(NOW.minus(Duration.ofDays(7168)), 41, -87, 5)))
                .isEqualTo(ReportFault.TIME_PAST);
        assertThat(fault(codec8().record(NOW.plus(Duration.ofDays(1)), 41, -87, 5)))
                .isEqualTo(ReportFault.TIME_AHEAD);
        assertThat(fault(codec8().record(Instant.ofEpochMilli(Long.MAX_VALUE), 41, -87, 5)))
                .isEqualTo(ReportFault.TIME_AHEAD);
    }

    private ReportFault fault(TeltonikaFrames frames) {
        return read(frames.packet()).reports().get(0).fault(NOW).orElseThrow();
    }

    @Test
    void aPingIsNothing() {
        assertThat(teltonika.decode(hex("FF"), IMEI, NOW)).isEqualTo(Decoded.nothing(IMEI));
    }

    @Test
    void aDatagramIsAnsweredByItsOwnNumbers() {
        byte[] datagram = codec8Extended()
                .record(NOW, 41, -87, 5)
                .record(NOW.minusSeconds(9), 41, -87, 5)
                .datagram(IMEI, 0xBEEF, 7);
        Decoded decoded = teltonika.decodeDatagram(datagram, null, NOW);
        assertThat(decoded.reports()).hasSize(2).allMatch(r -> r.device().equals(IMEI));
        assertThat(decoded.answer()).isEqualTo(hex("0005BEEF010702"));
    }

    @Test
    void aDatagramThatLiesAboutItsLengthIsRefused() {
        byte[] datagram = codec8().record(NOW, 41, -87, 5).datagram(IMEI, 1, 2);
        byte[] cut = Arrays.copyOf(datagram, datagram.length - 3);
        assertThatThrownBy(() -> teltonika.decodeDatagram(cut, null, NOW)).hasMessageContaining("length");
    }

    @Test
    void framesAreFoundWhereverTheNetworkCuts() {
        ProtocolCheck.splitsAnywhere(
                teltonika,
                List.of(
                        greeting(IMEI),
                        codec8().record(NOW, 41, -87, 5).packet(),
                        hex("FF"),
                        codec8Extended()
                                .record(NOW, 41, -87, 5)
                                .record(NOW.minusSeconds(1), 41, -87, 5)
                                .packet(),
                        hex("FF"),
                        codec8().record(NOW, 41, -87, 5).packet()));
    }

    @Test
    void anyBytesAreReadOrRefused() {
        ProtocolCheck.bearsAnything(
                teltonika,
                IMEI,
                List.of(
                        greeting(IMEI),
                        wrapped(codec8().record(NOW, 41, -87, 5).data(1)),
                        codec8Extended()
                                .record(NOW, 41, -87, 5)
                                .record(NOW, 4, -87, 5)
                                .packet(),
                        codec8().record(NOW, 41, -87, 5).datagram(IMEI, 9, 9)));
    }

    private static byte[] wrapped(byte[] data) {
        byte[] frame = new byte[8 + data.length + 4];
        frame[6] = (byte) (data.length >> 8);
        frame[7] = (byte) data.length;
        System.arraycopy(data, 0, frame, 8, data.length);
        int crc = Crc16.arc(data, 0, data.length);
        frame[frame.length - 2] = (byte) (crc >> 8);
        frame[frame.length - 1] = (byte) crc;
        return frame;
    }
}
