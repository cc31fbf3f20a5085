package io.trigon.systemtests.crash;

import io.trigon.systemtests.load.FeedLoad;
import io.trigon.systemtests.load.TrackerLoad;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What Trigon acknowledged over all rounds: the yardstick after the kills. */
final class Ledger {
    /** A scan that was answered with 2xx; no two have the same site. */
    record Scan(String sscc, String site) {}

    private final Queue<FeedLoad.Fix> fixes = new ConcurrentLinkedQueue<>();
    private final Queue<FeedLoad.Fix> trackerFixes = new ConcurrentLinkedQueue<>();
    private final Queue<Scan> scans = new ConcurrentLinkedQueue<>();
    private final Queue<String> files = new ConcurrentLinkedQueue<>();
    private Freight freight;
    private Correspondence posted;
    private Correspondence byAs2;

    void expect(Freight tendered, Correspondence postedOnes, Correspondence as2Ones) {
        freight = tendered;
        posted = postedOnes;
        byAs2 = as2Ones;
    }

    Correspondence posted() {
        return posted;
    }

    Correspondence byAs2() {
        return byAs2;
    }

    void add(FeedLoad load) {
        fixes.addAll(load.acknowledgedFixes());
        load.droppedStatuses().forEach(status -> files.add(status.file()));
    }

    void add(TrackerLoad load) {
        trackerFixes.addAll(load.acknowledged());
    }

    void add(Scan scan) {
        scans.add(scan);
    }

    List<FeedLoad.Fix> fixes() {
        return List.copyOf(fixes);
    }

    /** By the protocol of trackers, over TCP. */
    List<FeedLoad.Fix> trackerFixes() {
        return List.copyOf(trackerFixes);
    }

    List<Scan> scans() {
        return List.copyOf(scans);
    }

    List<String> files() {
        return List.copyOf(files);
    }

    List<String> trackingNumbers() {
        return freight.trackingNumbers();
    }
}
