package io.trigon.integrations.tracking.device;

import io.trigon.domain.shared.Storey;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.RaiseAlarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

/** Hands alarms to the use case, one after the other, on a thread that may wait for the database. Alarms are rare. */
@ApplicationScoped
public class AlarmDesk implements Storey {
    private static final int WAITING_MOST = 1_000;
    private static final int ALARM_BYTES = 200;
    private static final long BYTES_MOST = 8L * 1_048_576;

    private RaiseAlarms raise;
    private ThreadFactory threads;
    private volatile Errands desk;

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
        desk = new Errands("alarms", threads, 1, WAITING_MOST, BYTES_MOST);
    }

    @Override
    public void close() {
        desk.close();
    }

    /** Never blocks. Completes when they are durable; exceptionally when they must be sent again. */
    CompletableFuture<Void> raise(List<DeviceAlarm> alarms) {
        if (alarms.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return desk.run(ALARM_BYTES * alarms.size(), () -> {
            raise.raise(alarms);
            return null;
        });
    }
}
