package io.trigon.systemtests.bench;

import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** How long a start takes from the command to the first answer, and what the server then holds in memory. */
final class StartBench {
    private StartBench() {}

    /** @param begin when the first start, which loads the sample world, was asked for */
    static void measure(RunningTrigon trigon, long begin) throws IOException {
        double first = secondsSince(begin);
        awaitKeptClasses();
        trigon.stop();
        long again = System.nanoTime();
        trigon.start();
        double second = secondsSince(again);
        Figures.row("first start of the demo, with its sample world", Figures.of(first) + " s", "", "start");
        Figures.row("next start, ready", Figures.of(second) + " s", "aim: 25 s on an idle 2-core machine", "start");
        Figures.row("resident memory when ready", memory(trigon), "aim: under 1.2 GiB", "start");
    }

    /** The first start after a build leaves its classes for the next, written in the background once it is ready. */
    private static void awaitKeptClasses() {
        RunningTrigon.await("the classes of the first start", Duration.ofMinutes(4), () -> {
            String[] kept = RunningTrigon.distribution()
                    .resolve("classes")
                    .toFile()
                    .list((folder, name) -> name.endsWith(".jsa"));
            return kept != null && kept.length > 0;
        });
    }

    /** As the system counts it; a dash where it has no /proc. */
    static String memory(RunningTrigon trigon) throws IOException {
        String pid = Files.readString(trigon.data().resolve("trigon.pid")).strip();
        String resident = Figures.entry("/proc/" + pid + "/status", "VmRSS").replaceAll("\\D", "");
        return resident.isEmpty() ? "-" : Figures.of(Long.parseLong(resident) / 1024.0) + " MiB";
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
