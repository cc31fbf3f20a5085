package io.trigon.integrations.tracking.device;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/** A door of trackers at a free port. */
public final class OpenDoor implements AutoCloseable {
    private final EventLoopGroup threads = new NioEventLoopGroup(2);
    private final DeviceDoor door;
    private final int port;

    public OpenDoor(DeviceProtocol protocol, ReportIntake intake, int connectionsMost) {
        this(protocol, intake, connectionsMost, connectionsMost);
    }

    OpenDoor(DeviceProtocol protocol, ReportIntake intake, int connectionsMost, int addressMost) {
        door = new DeviceDoor(protocol, intake, connectionsMost, addressMost);
        port = freePort();
        door.open(threads, new InetSocketAddress("127.0.0.1", port));
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public int connections() {
        return door.connections();
    }

    @Override
    public void close() {
        door.close();
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
