package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.HandlingUnit;
import io.trigon.domain.shipment.LabelUnits;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.domain.shipment.Scan;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scans that come twice at once, and numbers that are given at once, over real tables. */
class ScansIT {
    private static final String CODE = "]C100306141411234567891";
    private static final Viewer DOCK = Viewers.manager();

    @OnBoth
    void theSameIdFromManyAtOnceIsOneScan(Base base) throws Exception {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().from("LAKEVIEW").build());
        RecordScan scans = new RecordScan(
                store.shipments,
                store.milestones,
                store.companies,
                store.recordMilestone,
                new JpaTakenScans(store.manager),
                store.clock);
        Scan scan = new Scan("phone-7:1", CODE, store.clock.instant(), "Hub");
        List<Callable<RecordScan.Recorded>> tasks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tasks.add(() -> store.inTransaction(() -> scans.record(DOCK, scan)));
        }
        List<RecordScan.Recorded> answers = allAtOnce(tasks);
        assertThat(answers).filteredOn(a -> !a.repeated()).hasSize(1);
        assertThat(answers).extracting(RecordScan.Recorded::at).containsOnly(store.clock.instant());
        List<Milestone> kept = store.inTransaction(() -> store.milestones.of(
                store.shipments.byNumber(number).orElseThrow().id()));
        assertThat(kept).filteredOn(m -> m.source() == Source.SCAN).hasSize(1);
    }

    @OnBoth
    void numbersGivenByManyAtOnceHaveNoGapsAndNoTwins(Base base) throws Exception {
        Store store = Store.on(base);
        LabelUnits labels =
                new LabelUnits(store.shipments, new CountedSsccSerials(store.numbers), Optional.of("0614141"), "3");
        List<Callable<List<Sscc>>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TrackingNumber number = store.book(
                    aTender().from("LAKEVIEW").numbered("N-" + i).carrying(null).build());
            store.inTransaction(() -> {
                store.shipments.byNumber(number).orElseThrow().addUnit(null, "PLT", 1, null, "Rye");
            });
            tasks.add(() -> store.inTransaction(() -> labels.label(DOCK, number)));
            tasks.add(() -> store.inTransaction(() -> labels.label(DOCK, number)));
        }
        List<String> serials = allAtOnce(tasks).stream()
                .flatMap(List::stream)
                .map(sscc -> sscc.value().substring(8, 17))
                .sorted()
                .toList();
        assertThat(serials).hasSize(16).doesNotHaveDuplicates();
        assertThat(serials.get(0)).isEqualTo("000000001");
        assertThat(serials.get(15)).isEqualTo("000000016");
        Sscc one = Sscc.of("306141410000000013");
        store.inTransaction(() ->
                assertThat(store.shipments.carrying(one).orElseThrow().units()).allMatch(HandlingUnit::isLabelled));
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(6);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : hands.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            hands.shutdownNow();
        }
    }
}
