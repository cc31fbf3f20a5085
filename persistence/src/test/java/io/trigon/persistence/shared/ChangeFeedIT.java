package io.trigon.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.ChangeFeed.Change;
import io.trigon.domain.shipment.ShipmentBooked;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whoever follows the changes sees each of them once, whenever it was committed. */
class ChangeFeedIT {

    private static ShipmentBooked booked(Store store, String number) {
        return new ShipmentBooked(store.clock.instant(), number, 7L);
    }

    @OnBoth
    void aChangeThatIsCommittedLateComesLateButComes(Base base) throws Exception {
        Store store = Store.on(base);
        assertThat(store.changes.head()).isZero();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        try {
            Future<?> early = slow.submit(() -> store.inTransaction(() -> {
                store.events.fire(booked(store, "WRITTEN-FIRST"));
                written.countDown();
                await(mayCommit);
            }));
            await(written);
            store.fire(booked(store, "COMMITTED-FIRST"));
            List<Change> seen = store.changes.after(0, 10);
            assertThat(seen).extracting("trackingNumber").containsExactly("COMMITTED-FIRST");
            mayCommit.countDown();
            early.get();
            assertThat(store.changes.after(seen.get(0).id(), 10))
                    .extracting("trackingNumber")
                    .containsExactly("WRITTEN-FIRST");
            assertThat(store.changes.head()).isEqualTo(2);
        } finally {
            slow.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnBoth
    void manyWritersAndTwoReadersMissAndRepeatNothing(Base base) throws Exception {
        Store store = Store.on(base);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                int writer = w;
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        store.fire(booked(store, writer + "-" + i));
                    }
                }));
            }
            Future<List<Change>> one = threads.submit(() -> follow(store, 200));
            Future<List<Change>> two = threads.submit(() -> follow(store, 200));
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(one.get()).hasSize(200).extracting("trackingNumber").doesNotHaveDuplicates();
            assertThat(two.get()).isEqualTo(one.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Change> follow(Store store, int expected) {
        List<Change> all = new ArrayList<>();
        long last = 0;
        while (all.size() < expected) {
            for (Change change : store.changes.after(last, 7)) {
                all.add(change);
                last = change.id();
            }
        }
        return all;
    }

    @OnBoth
    void changesAreKeptForADay(Base base) {
        Store store = Store.on(base);
        store.fire(booked(store, "OLD"));
        assertThat(store.changes.after(0, 10)).hasSize(1);
        store.clock.turn(Duration.ofHours(25));
        store.fire(booked(store, "NEW"));
        assertThat(store.changes.after(0, 10)).extracting("trackingNumber").containsExactly("NEW");
    }
}
