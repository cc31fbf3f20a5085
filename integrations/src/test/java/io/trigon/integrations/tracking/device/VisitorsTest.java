package io.trigon.integrations.tracking.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.testing.Patience;
import io.trigon.integrations.tracking.gt06.Gt06;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class VisitorsTest {
    private final Visitors visitors = new Visitors(2);

    private boolean enters(String address, int port) {
        return visitors.enter(new InetSocketAddress(address, port));
    }

    @Test
    void oneAddressTakesNoMoreThanItsShareAndOthersStillComeIn() {
        assertThat(enters("192.0.2.1", 1)).isTrue();
        assertThat(enters("192.0.2.1", 2)).isTrue();
        assertThat(enters("192.0.2.1", 3)).isFalse();
        assertThat(enters("192.0.2.2", 1)).isTrue();
        visitors.leave(new InetSocketAddress("192.0.2.1", 1));
        assertThat(enters("192.0.2.1", 4)).isTrue();
        assertThat(enters("192.0.2.1", 5)).isFalse();
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        assertThat(enters("2001:db8::1", 1)).isTrue();
        assertThat(enters("2001:db8::2", 1)).isTrue();
        assertThat(enters("2001:db8::3", 1)).isFalse();
        assertThat(enters("2001:db8:0:1::3", 1)).isTrue();
    }

    @Test
    void theDoorClosesOnOneTooManyAndOpensWhenOneHasGone() throws Exception {
        try (OpenDoor door = new OpenDoor(new Gt06(), null, 10, 1);
                Socket first = new Socket("127.0.0.1", door.port())) {
            await(door, 1);
            assertThat(isClosed(door.port())).isTrue();
            first.close();
            await(door, 0);
            try (Socket next = new Socket("127.0.0.1", door.port())) {
                await(door, 1);
                assertThat(next.isConnected()).isTrue();
            }
        }
    }

    private static void await(OpenDoor door, int connections) {
        Patience.until(() -> door.connections() == connections);
    }

    private static boolean isClosed(int port) throws Exception {
        try (Socket second = new Socket("127.0.0.1", port)) {
            second.setSoTimeout(60_000);
            return second.getInputStream().read() == -1;
        }
    }
}
