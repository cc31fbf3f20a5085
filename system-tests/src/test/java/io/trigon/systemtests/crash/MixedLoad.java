package io.trigon.systemtests.crash;

import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.load.FeedLoad;
import io.trigon.systemtests.load.TrackerLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One round of fixes by HTTP and by trackers over TCP, scans, 214 files, posted messages and AS2 at once; what was acknowledged goes into the ledger when it ends. */
final class MixedLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int CONTROLS_A_ROUND = 10_000;
    private static final int LETTERS = 5;
    private static final int TRACKERS = 6;
    private static final double LATITUDE = 43.3;
    private static final double LONGITUDE = -88.6;
    private static final int BETWEEN_LETTERS_MILLIS = 40;

    private final RunningTrigon trigon;
    private final Freight freight;
    private final Ledger ledger;
    private final int round;
    private final List<Correspondence> correspondences;
    private final FeedLoad feeds = new FeedLoad();
    private final TrackerLoad trackers;
    private final ScheduledExecutorService posts = Executors.newScheduledThreadPool(2);
    private final AtomicInteger scanned = new AtomicInteger();
    private final Thread scanner = new Thread(this::scan, "scanner");
    private volatile boolean on = true;

    MixedLoad(RunningTrigon trigon, Freight freight, List<Correspondence> correspondences, Ledger ledger, int round) {
        this.trigon = trigon;
        this.freight = freight;
        this.correspondences = correspondences;
        this.ledger = ledger;
        this.round = round;
        feeds.fixes(trigon.osmandUrl(), freight.devices(), 200)
                .statuses(
                        Freight.folder(trigon, Freight.CARRIER),
                        Freight.CARRIER,
                        freight.references(),
                        (round + 1) * CONTROLS_A_ROUND,
                        10);
        trackers = new TrackerLoad(List.of(new Node(trigon).port()), TRACKERS, LATITUDE, LONGITUDE);
        scanner.start();
        for (Correspondence correspondence : correspondences) {
            correspondence.beginRound();
            posts.scheduleWithFixedDelay(correspondence::sendOne, 0, BETWEEN_LETTERS_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns when the server has taken enough of each to be worth a kill, which then falls into the middle of more. */
    void awaitAcknowledgements() {
        RunningTrigon.await(
                "a load under way",
                PATIENCE,
                () -> feeds.acknowledgedFixes().size() > 200
                        && trackers.answered() > 200
                        && scanned.get() > 5
                        && feeds.droppedStatuses().size() > 20
                        && correspondences.stream().allMatch(c -> c.hasNew(LETTERS + 1)));
    }

    @Override
    public void close() {
        on = false;
        posts.shutdown();
        trackers.close();
        ledger.add(trackers);
        feeds.close();
        ledger.add(feeds);
        try {
            posts.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            scanner.join();
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
        }
    }

    private void scan() {
        for (int n = 0; on; n++) {
            String sscc = freight.ssccs().get(n % freight.ssccs().size());
            String site = "Dock " + round + "-" + n;
            String json = "{\"code\":\"]C100" + sscc + "\",\"at\":\"" + Instant.now() + "\",\"site\":\"" + site + "\"}";
            try {
                if (trigon.post("/api/v1/scans", Freight.MANAGER, json).statusCode() / 100 == 2) {
                    ledger.add(new Ledger.Scan(sscc, site));
                    scanned.incrementAndGet();
                }
            } catch (RuntimeException killed) {
                return;
            }
        }
    }
}
