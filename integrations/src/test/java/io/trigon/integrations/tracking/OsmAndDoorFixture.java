package io.trigon.integrations.tracking;

import io.trigon.domain.testing.World;
import java.io.IOException;
import java.net.ServerSocket;
import org.apache.camel.impl.DefaultCamelContext;

/** The door of OsmAnd's protocol at a free port. */
public final class OsmAndDoorFixture implements AutoCloseable {
    public final World world = new World();
    public final IntakeFixture intake = new IntakeFixture(world, false);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final int port;

    public OsmAndDoorFixture() throws Exception {
        this(500);
    }

    /** @param addressMost how many connections from one address */
    OsmAndDoorFixture(int addressMost) throws Exception {
        port = freePort();
        camel.addRoutes(new OsmAndRoute(intake.reports(), world.clock, "127.0.0.1", port, addressMost));
        camel.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        intake.release();
        camel.stop();
        intake.close();
    }
}
