package io.trigon.systemtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Prints figures as rows of docs/figures.md. */
final class Figures {
    private Figures() {}

    static void machine() {
        Runtime runtime = Runtime.getRuntime();
        say("");
        say(
                "Machine: %d cores (%s), %.0f GiB memory, %s %s, Java %s; %s",
                runtime.availableProcessors(),
                processor(),
                memoryGib(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.vm.version"),
                LocalDate.now(ZoneOffset.UTC));
        say("");
        say("| what | figure | beside it | command |");
        say("|---|---|---|---|");
    }

    static void row(String what, String figure, String beside, String name) {
        say("| %s | %s | %s | `./trigon bench %s` |", what, figure, beside, name);
    }

    static String of(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%,.1f" : "%,.0f", number);
    }

    /** Milliseconds with a digit, from microseconds. */
    static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }

    private static void say(String format, Object... args) {
        System.out.println(String.format(Locale.ROOT, format, args));
    }

    private static String processor() {
        return entry("/proc/cpuinfo", "model name");
    }

    private static double memoryGib() {
        String total = entry("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return total.isEmpty() ? 0 : Long.parseLong(total) / 1024.0 / 1024.0;
    }

    /** The value of a line {@code name: value}; empty on systems without such files. */
    static String entry(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
