package io.trigon.systemtests.bench;

import io.trigon.systemtests.RunningTrigon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./trigon bench [start|pages|statuses|edi|as2|fixes|fixes-postgresql|gps]}: all of them when none is named, several when they
 * are joined by commas.
 */
public final class Bench {
    private static final List<String> KNOWN =
            List.of("start", "pages", "statuses", "edi", "as2", "fixes", "fixes-postgresql", "gps");

    /** Those that start a server of their own. */
    private static final Set<String> APART = Set.of("fixes-postgresql", "gps");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Set<String> asked = new LinkedHashSet<>(List.of(String.join(",", args).split(",")));
        if (args.length == 0 || asked.contains("all")) {
            asked = new LinkedHashSet<>(KNOWN);
        }
        if (!KNOWN.containsAll(asked)) {
            throw new IllegalArgumentException("no such measurement among " + asked + "; there are " + KNOWN);
        }
        Figures.machine();
        if (!APART.containsAll(asked)) {
            embedded(asked);
        }
        if (asked.contains("fixes-postgresql")) {
            FixBench.onPostgreSql();
        }
        if (asked.contains("gps")) {
            GpsBench.onPostgreSql();
            GpsBench.onH2();
        }
    }

    /** All on one server, whose first start is measured too. */
    private static void embedded(Set<String> asked) throws Exception {
        var data = RunningTrigon.temporaryFolder("bench");
        long begin = System.nanoTime();
        try (RunningTrigon trigon = RunningTrigon.start("demo", data, Map.of())) {
            if (asked.contains("start")) {
                StartBench.measure(trigon, begin);
            }
            if (asked.contains("pages")) {
                PageBench.measure(trigon);
            }
            if (asked.contains("statuses")) {
                StatusBench.measure(trigon);
            }
            if (asked.contains("edi")) {
                EdiBench.measure(trigon);
            }
            if (asked.contains("as2")) {
                As2Bench.measure(trigon);
            }
            if (asked.contains("fixes")) {
                FixBench.onH2(trigon);
            }
        }
    }
}
