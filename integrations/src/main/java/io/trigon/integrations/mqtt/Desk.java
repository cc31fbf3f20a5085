package io.trigon.integrations.mqtt;

import io.trigon.domain.shared.Storey;
import io.trigon.integrations.tracking.device.Errands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does what waits for the database, on threads of its own: looks keys up, records scans. */
@ApplicationScoped
public class Desk implements Storey {
    private static final int THREADS = 4;
    private static final int WAITING_MOST = 20_000;

    private ThreadFactory threads;
    private boolean wanted;
    private volatile Errands desk;

    protected Desk() {}

    @Inject
    Desk(
            ThreadFactory threads,
            @ConfigProperty(name = "trigon.port.mqtt") Optional<Integer> port,
            @ConfigProperty(name = "trigon.mqtt.url") Optional<String> broker) {
        this(threads, port.isPresent() || broker.isPresent());
    }

    Desk(ThreadFactory threads, boolean wanted) {
        this.threads = threads;
        this.wanted = wanted;
    }

    @Override
    public int floor() {
        return ROUTES - 3;
    }

    @Override
    public String title() {
        return "preparing for MQTT";
    }

    @Override
    public boolean isWanted() {
        return wanted;
    }

    @Override
    public void open() {
        desk = new Errands("questions", threads, THREADS, WAITING_MOST);
    }

    @Override
    public void close() {
        desk.close();
    }

    /** Never blocks. Fails when the question does, and when too many wait. */
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        return desk.run(question);
    }
}
