package io.trigon.integrations.tracking;

import io.trigon.integrations.tracking.device.ReportIntake;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Positions by the OsmAnd protocol over HTTP: GET, or POST with a query or a form; and what phones post as JSON. */
@Dependent
public class OsmAndRoute extends RouteBuilder {
    private static final int REQUEST_BYTES = 32_768;
    private static final int LINE_BYTES = 2_048;
    private static final int HEADER_BYTES = 4_096;

    private final ReportIntake intake;
    private final Clock clock;
    private final String bind;
    private final int port;
    private final int addressMost;

    @Inject
    OsmAndRoute(
            ReportIntake intake,
            Clock clock,
            @ConfigProperty(name = "trigon.bind", defaultValue = "127.0.0.1") String bind,
            @ConfigProperty(name = "trigon.port.osmand", defaultValue = "5055") int port,
            @ConfigProperty(name = "trigon.device.connections", defaultValue = "500") int addressMost) {
        this.intake = intake;
        this.clock = clock;
        this.bind = bind;
        this.port = port;
        this.addressMost = addressMost;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind("osmAndBinding", new OsmAndBinding());
        getContext().addComponent("netty-http", new OsmAndServer(addressMost));
        errorHandler(noErrorHandler()); // the door answers whatever happens, and nothing here can be sent again
        String host = bind.contains(":") ? "[" + bind + "]" : bind;
        from("netty-http:http://" + host + ":" + port + "/?matchOnUriPrefix=true&httpMethodRestrict=GET,POST"
                        + "&nettyHttpBinding=#osmAndBinding"
                        + "&maxInitialLineLength=" + LINE_BYTES + "&maxHeaderSize=" + HEADER_BYTES
                        + "&chunkedMaxContentLength=" + REQUEST_BYTES
                        + "&usingExecutorService=false&logWarnOnBadRequest=false")
                .routeId("osmand-fix-in")
                .process(new OsmAndDoor(intake, clock));
    }
}
