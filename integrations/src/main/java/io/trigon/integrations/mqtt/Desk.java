package io.trigon.integrations.mqtt;

import io.trigon.domain.shared.Storey;
import io.trigon.integrations.tracking.device.Errands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/** Does what waits for the database, on threads of its own: looks keys up, records scans. */
@ApplicationScoped
public class Desk implements Storey {
    private static final int THREADS = 4;
    private static final int WAITING_MOST = 20_000;

    /** Messages are long: five hundred of the longest, and not as many as there may be connections. */
    private static final long BYTES_MOST = 32L * 1_048_576;

    /** A name and a key, and what stands around them. */
    private static final int QUESTION_BYTES = 500;

    private ThreadFactory threads;
    private boolean wanted;
    private volatile Errands desk;

    protected Desk() {}

    @Inject
    Desk(ThreadFactory threads, Config config) {
        this(
                threads,
                MqttStorey.port(config).isPresent()
                        || config.getOptionalValue("trigon.mqtt.url", String.class)
                                .isPresent());
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
        desk = new Errands("questions", threads, THREADS, WAITING_MOST, BYTES_MOST);
    }

    @Override
    public void close() {
        desk.close();
    }

    /** Never blocks. Fails when the question does, and when too many wait. */
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        return desk.run(QUESTION_BYTES, question);
    }

    /**
     * The same.
     *
     * @param letter that waits with the question
     */
    <T> CompletableFuture<T> ask(Letter letter, Supplier<T> question) {
        return desk.run(QUESTION_BYTES + letter.message().length, question);
    }
}
