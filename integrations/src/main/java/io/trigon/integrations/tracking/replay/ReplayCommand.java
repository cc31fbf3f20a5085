package io.trigon.integrations.tracking.replay;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The launcher's {@code replay}: arguments are the standard door and what was typed. Ends with 0 when all was answered, 1
 * when it can't begin, 3 when some were refused. The line feed pauses and goes on; an interrupt breaks off, and the same
 * command goes on from there.
 */
public final class ReplayCommand {
    private static final int REFUSED = 3;
    private static final long SHOWN_MILLIS = 1_000;

    private final PrintStream out;
    private final Clock clock;

    ReplayCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        try {
            List<String> typed = List.of(arguments).subList(1, arguments.length);
            int end = new ReplayCommand(System.out, Clock.systemUTC())
                    .run(ReplayOrder.read(typed, arguments[0]), new Pause(System.in));
            System.exit(end);
        } catch (IOException | BrokenRule refused) {
            System.err.println("trigon: replay: " + refused.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    int run(ReplayOrder order, Pause pause) throws IOException, InterruptedException {
        List<Fix> recorded = read(order);
        BrokenRule.unless(!recorded.isEmpty(), "recording-empty", "there is no position in it");
        ReplayMark mark = ReplayMark.of(order, clock.instant());
        if (mark.done() >= recorded.size()) {
            out.println("This was replayed whole already; --again replays it once more.");
            return 0;
        }
        if (mark.done() > 0) {
            out.printf("Going on after %,d of %,d positions.%n", mark.done(), recorded.size());
        }
        mark.write(order);
        ReplayPlan plan = new ReplayPlan(order, recorded, mark.begun());
        Replay replay = new Replay(plan, mark.done(), new LiveDoor(new DoorSender(order.to()), pause, out));
        return watched(order, mark, plan, replay);
    }

    private int watched(ReplayOrder order, ReplayMark mark, ReplayPlan plan, Replay replay)
            throws IOException, InterruptedException {
        Thread work = new Thread(() -> {
            try {
                replay.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Thread leave = new Thread(() -> keep(order, mark, replay));
        Runtime.getRuntime().addShutdownHook(leave);
        work.start();
        while (work.isAlive()) {
            work.join(SHOWN_MILLIS);
            new ReplayMark(mark.begun(), replay.answered()).write(order);
            show(plan, replay);
        }
        Runtime.getRuntime().removeShutdownHook(leave);
        out.printf("%nStored: %,d. Refused: %,d.%n", replay.stored(), replay.refused());
        return replay.refused() == 0 ? 0 : REFUSED;
    }

    private void keep(ReplayOrder order, ReplayMark mark, Replay replay) {
        try {
            new ReplayMark(mark.begun(), replay.answered()).write(order);
            out.printf("%nBroken off after %,d; the same command goes on from there.%n", replay.answered());
        } catch (IOException lost) {
            out.println("How far it went could not be kept: " + lost.getMessage());
        }
    }

    private void show(ReplayPlan plan, Replay replay) {
        int done = replay.answered();
        String at = done == 0 ? "" : ", " + plan.fix(done - 1).at();
        String trouble = replay.trouble() == null ? "" : ", the door does not answer: " + replay.trouble();
        out.printf(
                "\r%,d of %,d (%d %%)%s, %,d refused%s   ",
                done, plan.size(), 100L * done / plan.size(), at, replay.refused(), trouble);
        out.flush();
    }

    private static List<Fix> read(ReplayOrder order) throws IOException {
        BrokenRule.unless(Files.isRegularFile(order.file()), "recording-missing", order.file() + " is no file");
        try (InputStream in = Files.newInputStream(order.file())) {
            return new CsvRecordings().read(in);
        }
    }

    /** A person at the keyboard: the line feed pauses, and the next one goes on. */
    static final class Pause {
        private final Thread listener;
        private boolean paused;

        Pause(InputStream keyboard) {
            listener = new Thread(() -> listen(keyboard));
            listener.setDaemon(true);
            listener.start();
        }

        private void listen(InputStream keyboard) {
            try {
                for (int key = keyboard.read(); key >= 0; key = keyboard.read()) {
                    if (key == '\n') {
                        turn();
                    }
                }
            } catch (IOException closed) {
                // nobody is there
            }
        }

        private synchronized void turn() {
            paused = !paused;
            notifyAll();
        }

        /** @return how many nanoseconds somebody kept us */
        synchronized long pass() throws InterruptedException {
            long from = System.nanoTime();
            while (paused) {
                wait(TimeUnit.SECONDS.toMillis(1));
            }
            return System.nanoTime() - from;
        }
    }
}
