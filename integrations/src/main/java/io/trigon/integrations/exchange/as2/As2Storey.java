package io.trigon.integrations.exchange.as2;

import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of AS2: settings {@code trigon.port.as2} and {@code trigon.as2.path}. It closes before the routes do. */
@ApplicationScoped
public class As2Storey implements Storey {
    /** A message of the largest size, encrypted and in the largest encoding. */
    private static final int REQUEST_MOST = As2Reception.PAYLOAD_MOST * 3 / 2;

    private As2Reception reception;
    private ThreadFactory threads;
    private String bind;
    private int port;
    private String path;
    private As2HttpServer server;

    protected As2Storey() {}

    @Inject
    public As2Storey(
            As2Reception reception,
            ThreadFactory threads,
            @ConfigProperty(name = "trigon.bind", defaultValue = "127.0.0.1") String bind,
            @ConfigProperty(name = "trigon.port.as2", defaultValue = "10080") int port,
            @ConfigProperty(name = "trigon.as2.path", defaultValue = "/as2") String path) {
        this.reception = reception;
        this.threads = threads;
        this.bind = bind;
        this.port = port;
        this.path = path;
    }

    @Override
    public int floor() {
        return ROUTES + 1;
    }

    @Override
    public String title() {
        return "opening the door to AS2 partners";
    }

    @Override
    public void open() {
        server = new As2HttpServer(bind, port, path, REQUEST_MOST, threads, reception::answer);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Where it listens. */
    int port() {
        return server.port();
    }
}
