package io.trigon.integrations.mqtt;

import io.trigon.domain.shared.Storey;
import io.trigon.domain.tracking.NotStored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does what waits for the database, on threads of its own: looks keys up, records scans. */
@ApplicationScoped
public class Desk implements Storey {
    private static final int THREADS = 4;
    private static final int WAITING_MOST = 20_000;
    private static final int CLOSING_SECONDS = 10;

    private ThreadFactory threads;
    private boolean wanted;
    private volatile ThreadPoolExecutor desk;

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
        desk = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING_MOST), threads);
        desk.allowCoreThreadTimeOut(true);
    }

    @Override
    public void close() {
        desk.shutdown();
        try {
            desk.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never blocks. Fails when the question does, and when too many wait. */
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, desk);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(new NotStored("too many questions are waiting"));
        }
    }
}
