package io.trigon.integrations.tracking.device;

import io.trigon.domain.shared.Storey;
import io.trigon.domain.tracking.NotStored;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.RaiseAlarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Hands alarms to the use case, one after the other, on a thread that may wait for the database. Alarms are rare. */
@ApplicationScoped
public class AlarmDesk implements Storey {
    private static final int WAITING_MOST = 1_000;
    private static final int CLOSING_SECONDS = 10;

    private RaiseAlarms raise;
    private ThreadFactory threads;
    private volatile ThreadPoolExecutor desk;

    protected AlarmDesk() {}

    @Inject
    public AlarmDesk(RaiseAlarms raise, ThreadFactory threads) {
        this.raise = raise;
        this.threads = threads;
    }

    @Override
    public int floor() {
        return ROUTES - 4;
    }

    @Override
    public String title() {
        return "listening for alarms of devices";
    }

    @Override
    public void open() {
        desk = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING_MOST), threads);
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

    /** Never blocks. Completes when they are durable; exceptionally when they must be sent again. */
    CompletableFuture<Void> raise(List<DeviceAlarm> alarms) {
        try {
            return alarms.isEmpty()
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(() -> raise.raise(alarms), desk);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(new NotStored("too many alarms are waiting"));
        }
    }
}
