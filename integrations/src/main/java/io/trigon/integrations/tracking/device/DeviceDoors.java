package io.trigon.integrations.tracking.device;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/** All doors of trackers that a setting {@code port.<protocol>} opens; none is open without. */
@ApplicationScoped
public class DeviceDoors implements Storey {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int CLOSING_SECONDS = 5;
    private static final int ADDRESS_MOST = 500;

    private final List<DeviceDoor> open = new ArrayList<>();
    private Config config;
    private Iterable<DeviceProtocol> protocols;
    private ReportIntake intake;
    private ReceptionNotes notes;
    private EventLoopGroup threads;

    protected DeviceDoors() {}

    @Inject
    DeviceDoors(Config config, @Any Instance<DeviceProtocol> protocols, ReportIntake intake, ReceptionNotes notes) {
        this.config = config;
        this.protocols = protocols;
        this.intake = intake;
        this.notes = notes;
    }

    @Override
    public int floor() {
        return ROUTES + 1;
    }

    @Override
    public String title() {
        return "opening the doors to trackers";
    }

    @Override
    public boolean isWanted() {
        for (DeviceProtocol protocol : protocols) {
            if (port(protocol).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void open() {
        threads = new NioEventLoopGroup(THREADS, new DefaultThreadFactory("trackers", true));
        String bind = config.getOptionalValue("trigon.bind", String.class).orElse("127.0.0.1");
        try {
            for (DeviceProtocol protocol : protocols) {
                port(protocol).ifPresent(port -> open(protocol, new InetSocketAddress(bind, port)));
            }
        } catch (IllegalStateException taken) {
            close();
            throw taken;
        }
    }

    private void open(DeviceProtocol protocol, InetSocketAddress at) {
        DeviceDoor door = new DeviceDoor(protocol, intake, DeviceDoor.CONNECTIONS_MOST, addressMost());
        door.open(threads, at);
        open.add(door);
    }

    private int addressMost() {
        return config.getOptionalValue("trigon.device.connections", Integer.class)
                .orElse(ADDRESS_MOST);
    }

    private Optional<Integer> port(DeviceProtocol protocol) {
        return config.getOptionalValue("trigon.port." + protocol.name(), Integer.class);
    }

    @Override
    public void close() {
        open.forEach(DeviceDoor::close);
        open.clear();
        threads.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
        notes.write();
    }
}
