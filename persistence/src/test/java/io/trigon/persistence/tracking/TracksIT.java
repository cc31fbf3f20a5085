package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.KeepTracks;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What becomes of tracks as time goes by. The clock stands on Monday, 2 March 2026. */
class TracksIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration KEEP = Duration.ofDays(400);
    private static final Duration DENSE = Duration.ofDays(90);

    private static Fix fix(String device, Instant at) {
        return new Fix(device, at, GeoPoint.of(41, -87), null, null, null, null, null);
    }

    private static Fix daysAgo(String device, int days) {
        return fix(device, NOON.minus(Duration.ofDays(days)));
    }

    private static KeepTracks tracks(Store store) {
        return new KeepTracks(new JdbcTrackKeeping(store.database, store.clock), store.clock);
    }

    private static long rows(Store store, String table) {
        return store.reads.count(Sql.of("select count(*) as n from " + table));
    }

    @OnBoth
    void whatIsOlderThanTracksAreKeptGoesAndNothingElseDoes(Base base) {
        Store store = Store.on(base);
        store.positions.append(
                List.of(daysAgo("A", 0), daysAgo("A", 100), daysAgo("A", 399), daysAgo("A", 408), daysAgo("B", 9000)));
        tracks(store).keep(KEEP, DENSE);
        assertThat(store.positions.since("A", null, 9))
                .containsExactly(daysAgo("A", 399), daysAgo("A", 100), daysAgo("A", 0));
        assertThat(store.positions.since("B", null, 9)).isEmpty();
    }

    @Test
    void weeksAreMadeAheadAndTakeWithThemWhatTheRestHoldsOfThem() {
        Store store = Store.on(Base.POSTGRESQL);
        dropWeeks(store);
        List<Fix> all = List.of(daysAgo("A", 380), daysAgo("A", 8), daysAgo("A", 0));
        store.positions.append(all);
        assertThat(rows(store, "device_position_rest")).isEqualTo(3);
        tracks(store).keep(KEEP, DENSE);
        assertThat(rows(store, "device_position_rest")).isZero();
        assertThat(rows(store, "device_position_w20260302")).isEqualTo(1);
        assertThat(rows(store, "device_position_w20260323")).isZero();
        assertThat(store.positions.since("A", null, 9)).isEqualTo(all);
        assertThat(store.positions.append(all)).as("each is known still").isZero();
        Fix late = daysAgo("A", 200);
        store.positions.append(List.of(late));
        assertThat(rows(store, "device_position_rest")).isEqualTo(1);
        store.clock.turn(KEEP);
        tracks(store).keep(KEEP, DENSE);
        assertThat(store.positions.since("A", null, 9)).containsExactly(daysAgo("A", 0));
    }

    @Test
    void theWeeksToComeAreMadeFirstAndOfALongPastTheNewestAtATime() {
        Store store = Store.on(Base.POSTGRESQL);
        dropWeeks(store);
        store.positions.append(List.of(daysAgo("A", 300), daysAgo("A", 8), daysAgo("A", 0)));
        WeekTables weeks = new WeekTables(store.database);
        Instant from = NOON.minus(KEEP);
        Instant until = NOON.plus(Duration.ofDays(28));

        weeks.make(from, aMinuteLaterEachTime(store.clock), until);
        assertThat(rows(store, "device_position_w20260302")).isEqualTo(1);
        assertThat(rows(store, "device_position_w20260323")).isZero();
        assertThat(rows(store, "device_position_w20260216")).as("the newest").isEqualTo(1);
        assertThat(store.positions.since("A", null, 9)).hasSize(3);
        assertThat(rows(store, "device_position_rest")).as("the older one").isEqualTo(1);

        weeks.make(from, aMinuteLaterEachTime(store.clock), until);
        assertThat(rows(store, "device_position_rest")).isZero();
    }

    private static Clock aMinuteLaterEachTime(Clock clock) {
        AtomicLong minutes = new AtomicLong();
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock.instant().plus(Duration.ofMinutes(minutes.getAndIncrement()));
            }
        };
    }

    private static void dropWeeks(Store store) {
        new WeekTables(store.database).drop(NOON.plus(Duration.ofDays(4000)));
    }

    @Test
    void feedsGoOnWhileSeveralNodesMakeWeeks() throws Exception {
        Store store = Store.on(Base.POSTGRESQL);
        dropWeeks(store);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> feeds = new ArrayList<>();
            for (int feed = 0; feed < 4; feed++) {
                String device = "FEED-" + feed;
                feeds.add(() -> feed(store, device));
            }
            Callable<Integer> keeping = () -> (int) tracks(store).keep(KEEP, DENSE);
            feeds.add(keeping);
            feeds.add(keeping);
            int stored = 0;
            for (Future<Integer> result : threads.invokeAll(feeds)) {
                stored += result.get();
            }
            assertThat(stored).isEqualTo(4 * 50 * 20);
        } finally {
            threads.shutdownNow();
        }
        tracks(store).keep(KEEP, KEEP);
        assertThat(rows(store, "device_position")).isEqualTo(4 * 50 * 20);
        assertThat(rows(store, "device_position_rest")).isZero();
    }

    private static int feed(Store store, String device) {
        int stored = 0;
        for (int batch = 0; batch < 50; batch++) {
            List<Fix> fixes = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                fixes.add(fix(device, NOON.minus(Duration.ofHours(batch * 20L + i))));
            }
            stored += store.positions.append(fixes);
        }
        return stored;
    }

    @OnBoth
    void ofAnOldWeekOneFixAMinuteStaysAndEveryOneThatACrossingRestsOn(Base base) {
        Store store = Store.on(base);
        Instant old = NOON.minus(Duration.ofDays(120));
        var number = store.book(aTender().onTrailer("TRL-1").build());
        long shipment = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().id());
        List<Fix> dense = new ArrayList<>();
        for (int second = 0; second < 300; second += 10) {
            dense.add(fix("TRL-1", old.plusSeconds(second)));
        }
        store.positions.append(dense);
        store.positions.append(List.of(daysAgo("TRL-1", 1), fix("TRL-1", NOON.minusSeconds(86_390))));
        crossed(store, shipment, old.plusSeconds(130));
        assertThat(tracks(store).keep(KEEP, DENSE)).isEqualTo(24);
        assertThat(store.positions.since("TRL-1", null, 99))
                .extracting(Fix::at)
                .containsExactly(
                        old,
                        old.plusSeconds(60),
                        old.plusSeconds(120),
                        old.plusSeconds(130),
                        old.plusSeconds(180),
                        old.plusSeconds(240),
                        NOON.minusSeconds(86_400),
                        NOON.minusSeconds(86_390));
        assertThat(tracks(store).keep(KEEP, DENSE)).as("a thinned week is done").isZero();
    }

    private static void crossed(Store store, long shipment, Instant at) {
        store.database.alone("a milestone by GPS", connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into milestone (id, version, shipment_id, code, happened_at, received_at, source, source_ref)"
                            + " values (987654, 0, ?, 'ARRIVED_PICKUP', ?, ?, 'GPS', 'gps:TRL-1')")) {
                insert.setLong(1, shipment);
                insert.setObject(2, Sql.utc(at));
                insert.setObject(3, Sql.utc(at));
                return insert.executeUpdate();
            }
        });
    }

    @OnBoth
    void aWeekIsThinnedByOneNodeAndByAnotherWhenThatOneDied(Base base) {
        Store store = Store.on(base);
        var keeping = new JdbcTrackKeeping(store.database, store.clock);
        Instant week = KeepTracks.weekOf(NOON.minus(Duration.ofDays(120)));
        assertThat(keeping.claim(week, NOON)).isTrue();
        assertThat(keeping.claim(week, NOON.plusSeconds(60))).isFalse();
        Instant later = NOON.plus(Duration.ofHours(7));
        assertThat(keeping.claim(week, later)).isTrue();
        keeping.thinned(week, later);
        assertThat(keeping.claim(week, later.plus(Duration.ofDays(1)))).isFalse();
    }
}
