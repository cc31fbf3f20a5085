package io.trigon.integrations.exchange.remote;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Hangs up on a server that takes too long: a drop now and then keeps any single read from timing out. */
final class TimeLimit implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "trigon-remote-time-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> end;

    TimeLimit(RemoteFolder connection, Duration most) {
        this.end = CLOCK.schedule(connection::close, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
