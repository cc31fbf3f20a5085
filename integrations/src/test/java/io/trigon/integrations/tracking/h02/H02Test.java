package io.trigon.integrations.tracking.h02;

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
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H02Test extends TextProtocolTest {
    private static final String QUIET = "FFFFFFFF";

    H02Test() {
        super(new H02(), null);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String text(String kind, String fix, String latitude, String longitude, String day, String state) {
        return "*HQ,865205030330012," + kind + ",120000," + fix + "," + latitude + "," + longitude + ",10.00,090," + day
                + "," + state + "#";
    }

    private static String here(String state) {
        return text("V1", "A", "4152.6860,N", "08737.7880,W", "020326", state);
    }

    /** Identifier, time, day, latitude, battery, longitude with its flags, speed and course, state, and the rest. */
    private static byte[] binary(String latitude, String longitudeAndFlags, String motion, String state) {
        return hex("24" + "4106011660" + "120000" + "020326" + latitude + "06" + longitudeAndFlags + motion + state
                + "ff0024");
    }

    @Test
    void thePublishedTextIsRead() {
        DeviceReport report =
                report("*HQ,865205030330012,V1,145452,A,2240.55181,N,11358.32389,E,0.00,0,100815,FFFFFBFF#");
        assertThat(report.device()).isEqualTo("865205030330012");
        assertThat(report.at()).isEqualTo(Instant.parse("2015-08-10T14:54:52Z"));
        assertThat(report.place().latitude()).isCloseTo(22.675864, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(113.972065, within(1e-6));
    }

    /** A frame as one was recorded from a device: 13 November 2016, in Belgium. */
    @Test
    void aRecordedBinaryFrameIsRead() {
        byte[] frame = hex("2441060116601245431311165035313006004318210e000000fffffbffff0024");
        DeviceReport report = protocol.decode(frame, null, NOW).reports().get(0);
        assertThat(report.device()).isEqualTo("4106011660");
        assertThat(report.at()).isEqualTo(Instant.parse("2016-11-13T12:45:43Z"));
        assertThat(report.place().latitude()).isCloseTo(50.588550, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(4.530350, within(1e-6));
        assertThat(report.place().valid()).isTrue();
    }

    @Test
    void textSaysWhereAndHowFast() {
        DeviceReport report = report(here(QUIET));
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.place().latitude()).isCloseTo(41.8781, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(-87.6298, within(1e-6));
        assertThat(report.place().speedKmh()).isCloseTo(18.52, within(1e-9));
        assertThat(report.place().heading()).isEqualTo(90.0);
        assertThat(report.alarm()).isNull();
        assertThat(report.fault(NOW)).isEmpty();
    }

    @Test
    void aPositionIsAnsweredWithItsKindAndOurTime() {
        assertThat(read(here(QUIET)).answer())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("*HQ,865205030330012,V4,V1,20260302120000#");
    }

    @Test
    void aHeartbeatIsAnsweredByItselfAndTellsTheBattery() {
        Decoded decoded = read("*HQ,8168000008,HTBT,87#");
        assertThat(decoded.answer()).asString(StandardCharsets.US_ASCII).isEqualTo("*HQ,8168000008,HTBT#");
        assertThat(decoded.battery()).isEqualTo(87.0);
    }

    @Test
    void aLinkTellsTheBattery() {
        Decoded decoded = read("*HQ,4109179024,LINK,180902,15,0,84,0,0,240517,FFFFFBFF#");
        assertThat(decoded.battery()).isEqualTo(84.0);
        assertThat(decoded.reports()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V5", "V6", "V2"})
    void everyKindOfPositionIsRead(String kind) {
        assertThat(report(text(kind, "A", "4152.6860,N", "08737.7880,W", "020326", QUIET))
                        .fault(NOW))
                .isEmpty();
    }

    @Test
    void whatIsNotFixedIsNoPosition() {
        assertThat(report(text("V1", "V", "4152.6860,N", "08737.7880,W", "020326", QUIET))
                        .fault(NOW))
                .contains(ReportFault.NO_FIX);
        assertThat(report(text("V1", "V", ",", ",", "020326", QUIET)).fault(NOW))
                .contains(ReportFault.NO_FIX);
    }

    @ParameterizedTest
    @CsvSource({"FFFFFFFD, sos", "FFFBFFFF, sos", "FFFFFFFB, speeding", "FFF7FFFF, power-cut", "FFFFFBFF,", "x,"})
    void aBitThatIsNotSetWarns(String state, String word) {
        assertThat(report(here(state)).alarm()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"e, 1, 1", "a, -1, 1", "6, 1, -1", "2, -1, -1"})
    void theFlagsOfABinaryFrameSayWhichHemisphere(String flags, int north, int east) {
        DeviceReport report = protocol.decode(binary("41526860", "087377880" + flags, "010090", "ffffffff"), null, NOW)
                .reports()
                .get(0);
        assertThat(report.place().latitude()).isCloseTo(north * 41.8781, within(1e-6));
        assertThat(report.place().longitude()).isCloseTo(east * 87.6298, within(1e-6));
        assertThat(report.place().speedKmh()).isCloseTo(18.52, within(1e-9));
        assertThat(report.place().heading()).isEqualTo(90.0);
        assertThat(report.fault(NOW)).isEmpty();
    }

    @Test
    void aBinaryFrameThatIsNotFixedIsNoPosition() {
        assertThat(protocol.decode(binary("41526860", "087377880c", "000000", "ffffffff"), null, NOW)
                        .reports()
                        .get(0)
                        .fault(NOW))
                .contains(ReportFault.NO_FIX);
    }

    @Test
    void aBinaryFrameTellsAnAlarmAndIsNotAnswered() {
        Decoded decoded = protocol.decode(binary("41526860", "087377880e", "000000", "fffffffd"), null, NOW);
        assertThat(decoded.reports().get(0).alarm()).isEqualTo("sos");
        assertThat(decoded.answer()).isNull();
    }

    @Test
    void aBinaryFrameThatHoldsNoDigitsIsRefused() {
        assertThatThrownBy(() -> protocol.decode(binary("4a526860", "087377880e", "000000", "ffffffff"), null, NOW))
                .isInstanceOf(BadFrame.class);
        assertThatThrownBy(() -> protocol.decode(binary("41526860", "0873b7880e", "000000", "ffffffff"), null, NOW))
                .isInstanceOf(BadFrame.class);
        assertThatThrownBy(() -> protocol.decode(hex("2441"), null, NOW)).isInstanceOf(BadFrame.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "*#", "*HQ#", "*hq,1,V1#", "HQ,1,V1#", "*HQ,1,V1,120000,A,1,N,2,E,0,0,020326"})
    void whatHasNoHeadOrEndIsRefused(String frame) {
        assertThatThrownBy(() -> read(frame)).isInstanceOf(BadFrame.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4x52.6860,N", "4152.6860,Q", ",N", "4,N"})
    void aLatitudeThatIsNoneIsRefused(String latitude) {
        assertThatThrownBy(() -> read(text("V1", "A", latitude, "08737.7880,W", "020326", QUIET)))
                .isInstanceOf(BadFrame.class);
    }

    @Test
    void absurdPlacesAndTimesAreNoFixes() {
        assertThat(report(text("V1", "A", "9552.6860,N", "08737.7880,W", "020326", QUIET))
                        .fault(NOW))
                .contains(ReportFault.PLACE);
        assertThat(report(text("V1", "A", "4152.6860,N", "08737.7880,W", "050326", QUIET))
                        .fault(NOW))
                .contains(ReportFault.TIME_AHEAD);
        assertThat(report(text("V1", "A", "4152.6860,N", "08737.7880,W", "010100", QUIET))
                        .fault(NOW))
                .contains(ReportFault.TIME_PAST);
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read(text("V1", "A", "4152.6860,N", "08737.7880,W", "310226", QUIET)))
                .hasMessageContaining("time");
    }

    @Test
    void whoHasNoNameIsRefused() {
        assertThatThrownBy(() -> read("*HQ,,V1,120000,A,1,N,2,E,0,0,020326,FFFFFFFF#"))
                .isInstanceOfSatisfying(
                        BadFrame.class, bad -> assertThat(bad.fault()).isEqualTo(ReportFault.DEVICE));
    }

    @Override
    protected List<byte[]> frames() {
        return List.of(
                bytes(here(QUIET)),
                binary("41526860", "087377880e", "010090", "ffffffff"),
                binary("41526860", "087377880e", "010091", "ffffffff"),
                bytes("*HQ,8168000008,HTBT,87#"),
                bytes(text("V6", "V", ",", ",", "020326", QUIET)));
    }
}
