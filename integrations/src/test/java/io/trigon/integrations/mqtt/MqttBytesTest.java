package io.trigon.integrations.mqtt;

import static io.trigon.domain.testing.Patience.until;
import static io.trigon.integrations.mqtt.MqttFixture.DEVICE;
import static io.trigon.integrations.mqtt.MqttFixture.TOPIC;
import static io.trigon.integrations.mqtt.MqttFixture.bytes;
import static io.trigon.integrations.mqtt.MqttFixture.location;
import static io.trigon.integrations.mqtt.MqttFrames.connect;
import static io.trigon.integrations.mqtt.MqttFrames.disconnect;
import static io.trigon.integrations.mqtt.MqttFrames.joined;
import static io.trigon.integrations.mqtt.MqttFrames.ping;
import static io.trigon.integrations.mqtt.MqttFrames.publish;
import static io.trigon.integrations.mqtt.MqttFrames.release;
import static io.trigon.integrations.mqtt.MqttFrames.subscribe;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door answers, byte by byte. */
class MqttBytesTest {
    private static final String WELCOME = "20020000";
    private static final int SESSIONS = Math.min(2_000, Integer.getInteger("trigon.fuzz.frames", 20_000) / 20);

    @TempDir
    Path data;

    private MqttFixture house;

    @BeforeEach
    void open() {
        house = new MqttFixture(data, null, 5_000);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private byte[] hello(int version) {
        return connect(version, true, "truck-7", "fleet", house.key());
    }

    /** Everything that is answered until the server hangs up, or this length of it, in hexadecimal. */
    private String said(byte[] frames, int most) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", house.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(frames);
            return HexFormat.of().formatHex(socket.getInputStream().readNBytes(most));
        }
    }

    private String said(byte[]... frames) throws IOException {
        return said(joined(frames), 1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void aSessionOfTheOldVersions(int version) throws IOException {
        assertThat(said(
                        hello(version),
                        publish(version, 1, 7, TOPIC, location(0)),
                        publish(version, 0, 0, TOPIC, location(1)),
                        publish(version, 2, 8, TOPIC, location(2)),
                        release(8),
                        ping(),
                        disconnect()))
                .isEqualTo(WELCOME + "40020007" + "50020008" + "70020008" + "d000");
        assertThat(house.intake.stored(DEVICE)).hasSize(3);
    }

    @Test
    void aSessionOfVersionFiveSaysItsBoundsAndReasons() throws IOException {
        String said = said(
                hello(5),
                publish(5, 1, 7, TOPIC, location(0)),
                publish(5, 1, 8, TOPIC, bytes("noise")),
                publish(5, 1, 9, "owntracks/other/phone", location(0)),
                subscribe(5, 10, "#", "owntracks/fleet/truck-7/cmd"),
                disconnect());
        // CONNACK with session expiry 0, receive 64 KiB at most, no shared subscriptions, keep alive 60
        assertThat(said).startsWith("20");
        assertThat(said)
                .contains("1100000000")
                .contains("2700010000")
                .contains("2a00")
                .contains("13003c");
        assertThat(said).contains("40020007").contains("4004000899").contains("4004000987");
        assertThat(said).contains("9005000a008700");
    }

    @ParameterizedTest
    @CsvSource({"3,20020004", "4,20020004", "5,2003008600"})
    void aWrongKeyIsToldSo(int version, String answer) throws IOException {
        assertThat(said(connect(version, true, "truck-7", "fleet", "guess"))).isEqualTo(answer);
        assertThat(said(connect(version, true, "truck-7", null, null))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"6,20020001", "9,20020001"})
    void anUnknownVersionIsToldSo(int version, String answer) throws IOException {
        assertThat(said(hello(version))).isEqualTo(answer);
    }

    @Test
    void aClientWithoutANameIsGivenOneUnlessItAsksToBeRemembered() throws IOException {
        assertThat(said(connect(4, true, "", "fleet", house.key()), disconnect()))
                .isEqualTo(WELCOME);
        assertThat(said(connect(4, false, "", "fleet", house.key()))).isEqualTo("20020002");
        assertThat(said(connect(5, true, "", "fleet", house.key()), disconnect()))
                .contains(HexFormat.of().formatHex(bytes("trigon-")));
    }

    @Test
    void beforeItGreetsNothingIsTakenAndASecondGreetingEndsIt() throws IOException {
        assertThat(said(publish(4, 1, 7, TOPIC, location(0)))).isEmpty();
        assertThat(said(ping())).isEmpty();
        assertThat(said(hello(4), hello(4), ping())).isEqualTo(WELCOME);
        assertThat(house.intake.stored(DEVICE)).isEmpty();
    }

    @Test
    void whoHasNotSaidWhoItIsGetsLittleRoom() throws IOException {
        byte[] greeting = connect(4, true, "truck-7", "fleet", "k".repeat(Doorstep.GREETING_BYTES));
        // the length alone is enough: the rest of the packet never comes, and the connection ends all the same
        assertThat(said(Arrays.copyOf(greeting, 6))).isEmpty();
        assertThat(said(new byte[] {0x10, -1, -1, -1, -1, -1})).isEmpty();
    }

    @Test
    void aLongMessageIsTakenAlsoWhenItComesTogetherWithTheGreeting() throws IOException {
        String padded = new String(location(0)).replace("}", ",\"note\":\"" + "x".repeat(30_000) + "\"}");
        assertThat(said(hello(4), publish(4, 1, 7, TOPIC, bytes(padded)), disconnect()))
                .isEqualTo(WELCOME + "40020007");
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
    }

    @Test
    void aForeignTopicEndsAnOldConnectionUnanswered() throws IOException {
        assertThat(said(hello(4), publish(4, 1, 7, "owntracks/other/phone", location(0)), ping()))
                .isEqualTo(WELCOME);
        assertThat(said(hello(4), publish(4, 1, 7, "$SYS/x", location(0)), ping()))
                .isEqualTo(WELCOME);
        assertThat(said(hello(4), publish(4, 1, 7, "owntracks/fleet", location(0)), ping()))
                .isEqualTo(WELCOME);
    }

    @Test
    void refusedFiltersAreMarked() throws IOException {
        assertThat(said(
                        hello(4),
                        subscribe(4, 3, "#", "+/fleet/#", "owntracks/fleet/#", "owntracks/fleet"),
                        disconnect()))
                .isEqualTo(WELCOME + "90060003" + "80800080");
    }

    @Test
    void packetsMayBeCutAnywhere() throws IOException {
        Random random = new Random(20261122);
        byte[] all = joined(hello(4), publish(4, 1, 7, TOPIC, location(0)), ping(), disconnect());
        for (int round = 0; round < 50; round++) {
            try (Socket socket = new Socket("127.0.0.1", house.port())) {
                socket.setSoTimeout(60_000);
                socket.setTcpNoDelay(true);
                int at = 0;
                while (at < all.length) {
                    int until = Math.min(all.length, at + 1 + random.nextInt(round % 3 == 0 ? 3 : all.length));
                    socket.getOutputStream().write(all, at, until - at);
                    at = until;
                }
                assertThat(HexFormat.of().formatHex(socket.getInputStream().readNBytes(1_000)))
                        .isEqualTo(WELCOME + "40020007" + "d000");
            }
        }
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
    }

    @Test
    void moreThanAgreedAreNotLetIn() throws IOException {
        try (MqttFixture small = new MqttFixture(data, null, 1);
                Socket first = new Socket("127.0.0.1", small.port())) {
            first.setSoTimeout(60_000);
            first.getOutputStream().write(connect(4, true, "a", "fleet", small.key()));
            assertThat(first.getInputStream().readNBytes(4)).hasSize(4);
            try (Socket second = new Socket("127.0.0.1", small.port())) {
                second.setSoTimeout(60_000);
                assertThat(second.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void whateverBytesComeTheNextClientIsServed() throws IOException {
        Random random = new Random(8);
        byte[][] sound = {
            hello(4),
            hello(5),
            publish(4, 1, 7, TOPIC, location(0)),
            publish(5, 2, 7, "scans/fleet/g", bytes("{}")),
            subscribe(4, 3, "#"),
            release(8),
            ping()
        };
        for (int i = 0; i < SESSIONS; i++) {
            byte[] frames = joined(hello(random.nextBoolean() ? 4 : 5), mutated(sound[random.nextInt(7)], random));
            try (Socket socket = new Socket("127.0.0.1", house.port())) {
                socket.getOutputStream().write(random.nextInt(10) == 0 ? mutated(frames, random) : frames);
            }
        }
        until(() -> house.connections() == 0); // who has gone holds no seat
        assertThat(said(hello(4), publish(4, 1, 9, TOPIC, location(30)), disconnect()))
                .isEqualTo(WELCOME + "40020009");
        assertThat(house.intake.stored(DEVICE))
                .allMatch(fix -> Math.abs(fix.point().latitude()) <= 90);
    }

    private static byte[] mutated(byte[] frame, Random random) {
        byte[] changed = frame.clone();
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(changed, random.nextInt(changed.length + 8));
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }
}
