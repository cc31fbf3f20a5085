package io.trigon.integrations.tracking.teltonika;

import static io.trigon.domain.testing.Patience.until;
import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;
import static io.trigon.integrations.tracking.teltonika.TeltonikaFrames.codec8;
import static io.trigon.integrations.tracking.teltonika.TeltonikaFrames.codec8Extended;
import static io.trigon.integrations.tracking.teltonika.TeltonikaFrames.greeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.DeviceDoorFixture;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trackers over real sockets. */
class TeltonikaDoorTest {
    private static final String IMEI = "356307042441013";
    private final DeviceDoorFixture house = new DeviceDoorFixture(new Teltonika(), 3);

    @AfterEach
    void close() {
        house.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", house.port());
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private Socket greeted() throws IOException {
        Socket socket = connect();
        assertThat(say(socket, greeting(IMEI), 1)).containsExactly(1);
        return socket;
    }

    private static byte[] say(Socket socket, byte[] bytes, int answerBytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return socket.getInputStream().readNBytes(answerBytes);
    }

    @Test
    void recordsAreStoredBeforeTheirNumberIsAnswered() throws Exception {
        try (Socket socket = greeted()) {
            house.hold();
            byte[] packet = codec8().record(NOW, 41.8781, -87.6298, 9)
                    .record(NOW.minusSeconds(30), 41.87, -87.63, 9)
                    .packet();
            socket.getOutputStream().write(packet);
            assertThat(house.isHolding()).isTrue();
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            house.release();
            socket.setSoTimeout(60_000);
            assertThat(socket.getInputStream().readNBytes(4)).containsExactly(0, 0, 0, 2);
            assertThat(house.stored(IMEI)).extracting(Fix::at).containsExactly(NOW.minusSeconds(30), NOW);
        }
    }

    @Test
    void aPacketMayComeByteAfterByteAndSeveralAtOnce() throws Exception {
        try (Socket socket = greeted()) {
            for (byte b : codec8().record(NOW, 41, -87, 9).packet()) {
                socket.getOutputStream().write(b);
                socket.getOutputStream().flush();
            }
            assertThat(socket.getInputStream().readNBytes(4)).containsExactly(0, 0, 0, 1);
            byte[] one = codec8().record(NOW.plusSeconds(1), 41, -87, 9).packet();
            byte[] two = codec8Extended()
                    .record(NOW.plusSeconds(2), 41, -87, 9)
                    .record(NOW.plusSeconds(3), 41, -87, 9)
                    .packet();
            byte[] both = Arrays.copyOf(one, one.length + two.length);
            System.arraycopy(two, 0, both, one.length, two.length);
            assertThat(say(socket, both, 8)).containsExactly(0, 0, 0, 1, 0, 0, 0, 2);
            assertThat(house.stored(IMEI)).hasSize(4);
        }
    }

    @Test
    void whatCouldNotBeStoredIsNotAnsweredAndComesAgain() throws Exception {
        byte[] packet = codec8().record(NOW, 41, -87, 9).packet();
        house.breakDown();
        try (Socket socket = greeted()) {
            assertThat(say(socket, packet, 4)).as("the connection ends").isEmpty();
        }
        house.repair();
        try (Socket socket = greeted()) {
            assertThat(say(socket, packet, 4)).containsExactly(0, 0, 0, 1);
            assertThat(say(socket, packet, 4)).as("sent twice").containsExactly(0, 0, 0, 1);
        }
        assertThat(house.stored(IMEI)).hasSize(1);
    }

    @Test
    void refusedRecordsAreCountedForTheDeviceAndTheGoodOnesStored() throws Exception {
        try (Socket socket = greeted()) {
            byte[] packet = codec8().record(NOW, 41, -87, 9)
                    .record(NOW.minusSeconds(9), 41, -87, 0)
                    .record(NOW.minusSeconds(8), 41, -87, 0)
                    .record(NOW.plusSeconds(86_400), 41, -87, 9)
                    .packet();
            assertThat(say(socket, packet, 4)).containsExactly(0, 0, 0, 4);
        }
        assertThat(house.stored(IMEI)).hasSize(1);
        assertThat(house.receptions().refusalsOf(IMEI))
                .extracting(Refusal::fault, Refusal::times)
                .containsExactlyInAnyOrder(tuple(ReportFault.NO_FIX, 2L), tuple(ReportFault.TIME_AHEAD, 1L));
        assertThat(house.receptions().contactOf(IMEI)).containsExactly(new Contact(IMEI, "teltonika", NOW, 88.0));
    }

    @Test
    void aDamagedPacketIsNotAnsweredAndTheNextIs() throws Exception {
        try (Socket socket = greeted()) {
            byte[] damaged = codec8().record(NOW, 41, -87, 9).packet();
            damaged[20] ^= 1;
            socket.getOutputStream().write(damaged);
            byte[] good = codec8().record(NOW, 42, -87, 9).packet();
            assertThat(say(socket, good, 4)).containsExactly(0, 0, 0, 1);
        }
        assertThat(house.stored(IMEI)).hasSize(1);
        assertThat(house.receptions().refusalsOf(IMEI))
                .extracting(Refusal::fault)
                .containsExactly(ReportFault.CHECKSUM);
    }

    @Test
    void whoOnlySendsGarbageIsSentAway() throws Exception {
        try (Socket socket = connect()) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            assertThatThrownBy(() -> {
                        while (System.nanoTime() < until) {
                            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes());
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(house.receptions().refusalsWithoutDevice())
                .extracting(Refusal::feed, Refusal::fault)
                .containsExactly(tuple("teltonika", ReportFault.FRAME));
    }

    @Test
    void noMoreConnectionsThanThereIsRoomFor() throws Exception {
        List<Socket> inside = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            inside.add(greeted());
        }
        try (Socket fourth = connect()) {
            assertThat(isClosed(fourth)).isTrue();
        }
        assertThat(say(inside.get(2), codec8().record(NOW, 41, -87, 9).packet(), 4))
                .containsExactly(0, 0, 0, 1);
        inside.get(0).close();
        until(() -> house.connections() == 2);
        greeted().close();
        for (Socket socket : inside) {
            socket.close();
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void aDatagramIsAnsweredWhenItIsStored() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(60_000);
            assertThat(ask(socket, codec8().record(NOW, 41, -87, 9).datagram(IMEI, 0x0102, 3)))
                    .containsExactly(0, 5, 1, 2, 1, 3, 1);
            assertThat(house.stored(IMEI)).hasSize(1);
            house.breakDown();
            socket.setSoTimeout(300);
            byte[] next = codec8().record(NOW.plusSeconds(1), 41, -87, 9).datagram(IMEI, 0x0103, 4);
            assertThatThrownBy(() -> ask(socket, next)).isInstanceOf(SocketTimeoutException.class);
            house.repair();
            socket.setSoTimeout(60_000);
            assertThat(ask(socket, next)).containsExactly(0, 5, 1, 3, 1, 4, 1);
            assertThat(house.stored(IMEI)).hasSize(2);
        }
    }

    private byte[] ask(DatagramSocket socket, byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), house.port()));
        DatagramPacket answer = new DatagramPacket(new byte[100], 100);
        socket.receive(answer);
        return Arrays.copyOf(answer.getData(), answer.getLength());
    }

    @Test
    void aDatagramOfNonsenseIsCountedAndHarmsNobody() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            byte[] nonsense = "nonsense".getBytes();
            socket.send(new DatagramPacket(nonsense, nonsense.length, InetAddress.getLoopbackAddress(), house.port()));
            socket.setSoTimeout(60_000);
            assertThat(ask(socket, codec8().record(NOW, 41, -87, 9).datagram(IMEI, 1, 1)))
                    .hasSize(7);
        }
        assertThat(house.receptions().refusalsWithoutDevice())
                .extracting(Refusal::times)
                .containsExactly(1L);
    }

    @Test
    void anAlarmIsKeptBeforeTheDeviceIsAnswered() throws Exception {
        byte[] packet = codec8().record(NOW, 41, -87, 9, 252, 252, 1).packet();
        try (Socket socket = greeted()) {
            assertThat(say(socket, packet, 4)).containsExactly(0, 0, 0, 1);
            assertThat(house.alarmsOf(IMEI)).extracting(DeviceAlarm::kind).containsExactly("power-cut");
            assertThat(say(socket, packet, 4)).as("sent twice").containsExactly(0, 0, 0, 1);
            assertThat(house.alarmsOf(IMEI)).hasSize(1);
            house.loseAlarms();
            byte[] next =
                    codec8().record(NOW.plusSeconds(1), 41, -87, 9, 236, 236, 1).packet();
            assertThat(say(socket, next, 4)).as("not kept, not answered").isEmpty();
        }
    }

    @Test
    void anAlarmWithoutAPositionIsKeptToo() throws Exception {
        try (Socket socket = greeted()) {
            byte[] packet = codec8().record(NOW, 41, -87, 0, 236, 236, 1).packet();
            assertThat(say(socket, packet, 4)).containsExactly(0, 0, 0, 1);
        }
        assertThat(house.alarmsOf(IMEI)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo("sos");
            assertThat(alarm.latitude()).isNull();
        });
    }
}
