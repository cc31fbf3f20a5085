package io.trigon.systemtests.bench;

import io.trigon.systemtests.RunningTrigon;
import java.util.List;
import java.util.Map;

/** {@code ./trigon bench [start|pages|statuses|fixes|fixes-postgresql]}: all of them when none is named. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "all" : args[0];
        List<String> known = List.of("all", "start", "pages", "statuses", "fixes", "fixes-postgresql");
        if (!known.contains(name)) {
            throw new IllegalArgumentException("no such measurement: " + name + "; there are " + known);
        }
        Figures.machine();
        if (!name.equals("fixes-postgresql")) {
            embedded(name);
        }
        if (isAsked(name, "fixes-postgresql")) {
            FixBench.onPostgreSql();
        }
    }

    /** All on one server, whose first start is measured too. */
    private static void embedded(String name) throws Exception {
        var data = RunningTrigon.temporaryFolder("bench");
        long begin = System.nanoTime();
        try (RunningTrigon trigon = RunningTrigon.start("demo", data, Map.of())) {
            if (isAsked(name, "start")) {
                StartBench.measure(trigon, begin);
            }
            if (isAsked(name, "pages")) {
                PageBench.measure(trigon);
            }
            if (isAsked(name, "statuses")) {
                StatusBench.measure(trigon);
            }
            if (isAsked(name, "fixes")) {
                FixBench.onH2(trigon);
            }
        }
    }

    private static boolean isAsked(String name, String measurement) {
        return name.equals("all") || name.equals(measurement);
    }
}
