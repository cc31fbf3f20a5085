package io.trigon.integrations.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.tracking.Fix;
import io.trigon.integrations.tracking.device.DeviceProtocol;
import io.trigon.integrations.tracking.gps103.Gps103;
import io.trigon.integrations.tracking.gt06.Gt06;
import io.trigon.integrations.tracking.h02.H02;
import io.trigon.integrations.tracking.meitrack.Meitrack;
import io.trigon.integrations.tracking.nmea.T55;
import io.trigon.integrations.tracking.queclink.Queclink;
import io.trigon.integrations.tracking.teltonika.Teltonika;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A talk of each protocol over real sockets: what the device says, what it hears, and what is stored then. */
class TrackersTalkTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String IMEI = "359587010124900";

    /** What is said, and what must be heard before the next is said. */
    private record Said(byte[] bytes, byte[] answer) {
        static Said of(String text, String answer) {
            return new Said(text.getBytes(StandardCharsets.US_ASCII), answer.getBytes(StandardCharsets.US_ASCII));
        }

        static Said hex(String text, String answer) {
            return new Said(HexFormat.of().parseHex(text), HexFormat.of().parseHex(answer));
        }
    }

    private static final Said H02_SAID = Said.of(
            "*HQ," + IMEI + ",V1,120000,A,4152.6860,N,08737.7880,W,10.00,090,020326,FFFFFFFF#",
            "*HQ," + IMEI + ",V4,V1,20260302120000#");
    private static final Said QUECLINK_SAID = Said.of(
            "+RESP:GTFRI,1F0101," + IMEI
                    + ",,0,0,1,1,4.3,92,70.0,-87.629800,41.878100,20260302120000,0460,0000,18d8,6141,00,92,20260302120000,11F0$",
            "+SACK:11F0$");
    private static final Said GPS103_SAID = Said.of(
            "imei:" + IMEI + ",help me,2603020600,1355490,F,120000.000,A,4152.6860,N,08737.7880,W,10.00,90;",
            "**,imei:" + IMEI + ",E;");
    private static final Said T55_SAID =
            Said.of(IMEI + "$GPRMC,120000.000,A,4152.6860,N,08737.7880,W,10.00,90.0,020326,,\r\n", "OK1\r\n");

    static Stream<Arguments> talks() {
        return Stream.of(
                Arguments.of(
                        new Gt06(),
                        "123456789012345",
                        List.of(
                                Said.hex("78780D01012345678901234500018CDD0D0A", "787805010001D9DC0D0A"),
                                Said.hex(
                                        "787817121A03020C0000C9047E37640966D3083E1D0E000223830D0A",
                                        "78780512000281B60D0A"))),
                Arguments.of(new H02(), IMEI, List.of(H02_SAID, H02_SAID)),
                Arguments.of(new Queclink(), IMEI, List.of(QUECLINK_SAID)),
                Arguments.of(
                        new Gps103(),
                        IMEI,
                        List.of(Said.of("##,imei:" + IMEI + ",A;", "LOAD"), Said.of(IMEI + ";", "ON"), GPS103_SAID)),
                Arguments.of(new T55(), IMEI, List.of(Said.of("IMEI " + IMEI + "\r\n", ""), T55_SAID)));
    }

    @ParameterizedTest
    @MethodSource("talks")
    void aTalkOverTcpEndsWithAStoredFix(DeviceProtocol protocol, String device, List<Said> said) throws Exception {
        try (DeviceDoorFixture house = new DeviceDoorFixture(protocol, 10);
                Socket socket = new Socket("127.0.0.1", house.port())) {
            socket.setSoTimeout(60_000);
            for (Said one : said) {
                byte[] bytes = one.bytes();
                socket.getOutputStream().write(bytes, 0, bytes.length / 2);
                socket.getOutputStream().flush();
                socket.getOutputStream().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
                assertThat(socket.getInputStream().readNBytes(one.answer().length))
                        .isEqualTo(one.answer());
            }
            assertThat(house.stored(device)).extracting(Fix::at).containsExactly(NOON);
        }
    }

    static Stream<Arguments> datagrams() {
        return Stream.of(
                Arguments.of(new H02(), H02_SAID),
                Arguments.of(new Queclink(), QUECLINK_SAID),
                Arguments.of(new Gps103(), GPS103_SAID),
                Arguments.of(new T55(), T55_SAID));
    }

    @ParameterizedTest
    @MethodSource("datagrams")
    void aDatagramIsAnsweredWithAStoredFix(DeviceProtocol protocol, Said said) throws Exception {
        try (DeviceDoorFixture house = new DeviceDoorFixture(protocol, 10);
                DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(60_000);
            byte[] bytes = said.bytes();
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), house.port()));
            DatagramPacket answer = new DatagramPacket(new byte[200], 200);
            socket.receive(answer);
            assertThat(Arrays.copyOf(answer.getData(), answer.getLength())).isEqualTo(said.answer());
            assertThat(house.stored(IMEI)).extracting(Fix::at).containsExactly(NOON);
        }
    }

    /** Whose protocol has no answer is known to be stored by what is there. */
    @Test
    void aTrackerThatAwaitsNoAnswerIsStoredToo() throws Exception {
        String rest = "," + IMEI + ",AAA,35,41.878100,-87.629800,260302120000,A,9,22,54,174,4,129,0,435,*";
        String text = "$$A" + (rest.length() + 4) + rest;
        String frame = text + String.format("%02X", text.chars().sum() & 0xFF) + "\r\n";
        try (DeviceDoorFixture house = new DeviceDoorFixture(new Meitrack(), 10);
                Socket socket = new Socket("127.0.0.1", house.port())) {
            socket.getOutputStream().write(frame.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.setSoTimeout(60_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(house.stored(IMEI)).extracting(Fix::at).containsExactly(NOON);
        }
    }

    @Test
    void everyProtocolHasANameOfItsOwn() {
        assertThat(Stream.of(
                                new Teltonika(),
                                new Gt06(),
                                new Queclink(),
                                new H02(),
                                new Gps103(),
                                new T55(),
                                new Meitrack())
                        .map(DeviceProtocol::name))
                .containsExactly("teltonika", "gt06", "queclink", "h02", "gps103", "t55", "meitrack");
    }
}
