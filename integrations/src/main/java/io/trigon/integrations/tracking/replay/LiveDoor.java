package io.trigon.integrations.tracking.replay;

import io.trigon.domain.tracking.Fix;
import io.trigon.integrations.tracking.replay.ReplayCommand.Pause;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The door of a running server, real time, and a person who may pause. */
final class LiveDoor implements Replay.Outside {
    private static final int SHOWN_MOST = 20;

    private final DoorSender sender;
    private final Pause pause;
    private final PrintStream out;
    private final AtomicInteger shown = new AtomicInteger();
    private long begun = System.nanoTime();

    LiveDoor(DoorSender sender, Pause pause, PrintStream out) {
        this.sender = sender;
        this.pause = pause;
        this.out = out;
    }

    @Override
    public void await(Duration due) throws InterruptedException {
        begun += pause.pass();
        for (long left = left(due); left > 0; left = left(due)) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)));
            begun += pause.pass();
        }
    }

    private long left(Duration due) {
        return due.toNanos() - (System.nanoTime() - begun);
    }

    @Override
    public Optional<String> send(Fix fix) throws IOException, InterruptedException {
        return sender.send(fix);
    }

    @Override
    public void refused(Fix fix, String why) {
        if (shown.incrementAndGet() <= SHOWN_MOST) {
            out.printf("%nrefused: %s at %s: %s%n", fix.device(), fix.at(), why);
        }
    }
}
