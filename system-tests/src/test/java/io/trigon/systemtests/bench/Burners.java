package io.trigon.systemtests.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who burned how much processor time: what is left to say on a machine that others use too. */
final class Burners {
    private final Map<String, Supplier<Stream<ProcessHandle>>> all = new LinkedHashMap<>();
    private Map<String, Long> before = Map.of();

    Burners with(String name, Supplier<Stream<ProcessHandle>> processes) {
        all.put(name, processes);
        return this;
    }

    void begin() {
        before = millis();
    }

    /** {@code server 20.1 µs, database 9.3 µs} for each of so many. */
    String each(long count) {
        Map<String, Long> now = millis();
        return all.keySet().stream()
                .map(name -> String.format(
                        Locale.ROOT, "%s %.1f µs", name, (now.get(name) - before.get(name)) * 1000.0 / count))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Long> millis() {
        Map<String, Long> millis = new LinkedHashMap<>();
        all.forEach((name, processes) -> millis.put(
                name,
                processes
                        .get()
                        .mapToLong(p -> p.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()));
        return millis;
    }
}
