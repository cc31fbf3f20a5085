package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceRows.Filter;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Tracks: every fix once, durable, and found again. */
class PositionsIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Filter EVERY = new Filter(null, null, NOON);

    private static Fix fix(String device, int second) {
        return new Fix(
                device, NOON.plusSeconds(second), GeoPoint.of(41 + second / 1e4, -87), 80.5, null, 210.0, 5.0, null);
    }

    private static List<Fix> fixes(String device, int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> fix(device, i)).toList();
    }

    @OnBoth
    void aFixThatIsThereAlreadyIsLeftAlone(Base base) {
        Store store = Store.on(base);
        assertThat(store.positions.append(List.of())).isZero();
        assertThat(store.positions.append(fixes("A", 0, 10))).isEqualTo(10);
        assertThat(store.positions.append(fixes("A", 5, 15))).isEqualTo(5);
        var twice = new ArrayList<>(fixes("B", 0, 3));
        twice.addAll(fixes("B", 0, 3));
        assertThat(store.positions.append(twice)).isEqualTo(3);
        var again = new Fix("A", NOON, GeoPoint.of(0, 0), null, null, null, null, null);
        assertThat(store.positions.append(List.of(again))).isZero();
        assertThat(store.positions.since("A", null, 1).get(0)).isEqualTo(fix("A", 0));
    }

    @OnBoth
    void everythingThatAFixSaysComesBack(Base base) {
        Store store = Store.on(base);
        Fix full = new Fix("A.b_C:d-9", NOON, GeoPoint.of(-33.8688, 151.2093), 0.1, 359.9, -12.5, 3.25, 0.0);
        Fix bare = new Fix("x", NOON, GeoPoint.of(90, -180), null, null, null, null, null);
        Fix early = new Fix("x", Instant.EPOCH, GeoPoint.of(0.5, 0), null, 1.0, null, 2.0, null);
        assertThat(store.positions.append(List.of(full, bare))).isEqualTo(2); // taken for new
        assertThat(store.positions.append(List.of(full, early))).isEqualTo(1); // after a look
        assertThat(store.positions.since(full.device(), null, 9)).containsExactly(full);
        assertThat(store.positions.since("x", null, 9)).containsExactly(early, bare);
    }

    @OnBoth
    void aFixThatTheDatabaseNeverTakesIsTheFixesFaultAndNotTheDatabases(Base base) {
        Store store = Store.on(base);
        Fix north = new Fix("A", NOON, GeoPoint.of(89.5, 0), null, null, null, null, null);
        run(store, "alter table device_position add constraint too_far_north check (latitude < 89)");
        try {
            assertThatThrownBy(() -> store.positions.append(List.of(fix("A", 1), north)))
                    .isInstanceOf(BrokenRule.class);
            assertThat(store.positions.since("A", null, 9)).isEmpty();
            assertThat(store.positions.append(List.of(fix("A", 1)))).isEqualTo(1);
        } finally {
            run(store, "alter table device_position drop constraint too_far_north");
        }
    }

    private static void run(Store store, String statement) {
        store.database.alone("changing the table", connection -> {
            try (var one = connection.createStatement()) {
                return one.execute(statement);
            }
        });
    }

    @OnBoth
    void timesAreKeptToTheMicrosecond(Base base) {
        Store store = Store.on(base);
        Instant fine = Instant.parse("2026-03-08T02:30:00.123456Z");
        store.positions.append(List.of(new Fix("A", fine, GeoPoint.of(1, 2), null, null, null, null, 99.0)));
        assertThat(store.positions.since("A", null, 1).get(0).at()).isEqualTo(fine);
    }

    @OnBoth
    void manyWritersOfTheSameFixesStoreEachOnce(Base base) throws Exception {
        Store store = Store.on(base);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int w = 0; w < 8; w++) {
                tasks.add(() -> store.positions.append(fixes("A", 0, 200)));
            }
            int added = 0;
            for (Future<Integer> result : writers.invokeAll(tasks)) {
                added += result.get();
            }
            assertThat(added).isEqualTo(200);
        } finally {
            writers.shutdownNow();
        }
        assertThat(store.positions.since("A", null, 1000)).hasSize(200);
    }

    @OnBoth
    void theTrackOfAShipmentIsWhatItsDeviceSentWhileTied(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().onTrailer("TRL-1").build());
        long id = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().id());
        store.positions.append(fixes("TRL-1", 0, 100));
        store.positions.append(fixes("OTHER", 0, 500));
        Instant longAgo = NOON.minus(Duration.ofDays(30));
        store.positions.append(List.of(new Fix("TRL-1", longAgo, GeoPoint.of(1, 1), null, null, null, null, null)));

        assertThat(store.positions.latestOf(id)).contains(fix("TRL-1", 99));
        assertThat(store.positions.trackOf(id, 1000)).isEqualTo(fixes("TRL-1", 0, 100));
        assertThat(store.positions.trackOf(id, 10)).isEqualTo(fixes("TRL-1", 90, 100));
        Duration minute = Duration.ofMinutes(1);
        assertThat(store.positions.around(id, NOON.plusSeconds(42).plusMillis(300), minute))
                .contains(fix("TRL-1", 42));
        assertThat(store.positions.around(id, NOON.plusSeconds(130), minute)).contains(fix("TRL-1", 99));
        assertThat(store.positions.around(id, NOON.plusSeconds(200), minute)).isEmpty();
        assertThat(store.positions.around(id, NOON.minusSeconds(90), minute)).isEmpty();
        store.clock.turnTo(NOON.plusSeconds(49));
        store.inTransaction(
                () -> store.tieDevice.release(store.shipments.byNumber(number).orElseThrow()));
        assertThat(store.positions.latestOf(id)).contains(fix("TRL-1", 49));
        assertThat(store.positions.since("TRL-1", NOON.plusSeconds(89), 5)).isEqualTo(fixes("TRL-1", 90, 95));
    }

    @OnBoth
    void strangersAreListedBesideRegisteredDevices(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().onTrailer("TRL-1").build());
        store.positions.append(fixes("TRL-1", 0, 3));
        store.positions.append(fixes("STRANGER", 0, 9));
        var rows = store.deviceRows.page(EVERY, Paging.first(10)).rows();
        assertThat(rows).extracting("identifier").containsExactly("STRANGER", "TRL-1");
        assertThat(rows).extracting("registered").containsExactly(false, true);
        assertThat(rows.get(0).lastSeenAt()).isEqualTo(NOON.plusSeconds(8));
        assertThat(rows.get(1).owner()).isEqualTo("Prairie Freight Lines");
        assertThat(rows.get(1).trackingNumbers()).containsExactly(number.value());
    }

    @OnBoth
    void noFloodOfStrangersHidesWhereARegisteredDeviceIs(Base base) {
        Store store = Store.on(base);
        store.book(aTender().onTrailer("TRL-1").build());
        store.positions.append(fixes("TRL-1", 0, 3));
        store.positions.append(IntStream.range(0, 600)
                .mapToObj(i -> fixes("A-" + i, 0, 1).get(0))
                .toList());
        Filter named = new Filter("TRL-1", null, NOON);
        assertThat(store.deviceRows.page(EVERY, Paging.first(10)))
                .satisfies(page -> assertThat(page.total()).isGreaterThan(400))
                .satisfies(page -> assertThat(page.rows().get(0).identifier()).isEqualTo("TRL-1"));
        assertThat(store.deviceRows.page(named, Paging.first(10)).rows())
                .filteredOn(row -> row.identifier().equals("TRL-1"))
                .singleElement()
                .satisfies(row -> assertThat(row.lastSeenAt()).isEqualTo(NOON.plusSeconds(2)));
    }
}
