package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thousands of areas at once, outlines of 24 corners all over Central Europe, and a truck that crosses them. */
class FenceCostTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int FIXES = 20_000;
    private static final int ROUNDS = 7;

    private final Random dice = new Random(17);

    @Test
    void aFixLooksAtTheFewAreasAroundItHoweverManyThereAre() {
        FenceMap many = map(areas(5_000));
        List<Fix> drive = drive();
        double looked = drive.stream()
                .mapToInt(fix -> many.around(fix.point()).size())
                .average()
                .orElseThrow();
        assertThat(looked).isLessThan(3);
    }

    @Test
    void aHundredTimesAsManyAreasCostNowhereNearAHundredTimesAsMuch() {
        List<Fix> drive = drive();
        double few = nanosAFix(map(areas(50)), drive);
        double many = nanosAFix(map(areas(5_000)), drive);
        System.getLogger("figures")
                .log(System.Logger.Level.INFO, "a fix among 50 areas {0} ns, among 5000 {1} ns", few, many);
        assertThat(many).isLessThan(20 * Math.max(few, 200));
    }

    @Test
    void whatIsCrossedAmongFiveThousandIsWhatALookAtEachWouldFind() {
        List<Geofences.Drawn> areas = areas(5_000);
        FenceWatch watch = new FenceWatch(List.of(), map(areas), null, "");
        Set<Long> entered = new HashSet<>();
        Set<Long> wanted = new HashSet<>();
        for (Fix fix : drive().subList(0, 3_000)) {
            watch.step(fix).stream()
                    .filter(FenceWatch.Crossing::entered)
                    .forEach(c -> entered.add(c.fence().id().number()));
            areas.stream()
                    .filter(a -> OutlineTest.isWithin(a.centre(), fix.point(), 2_000)
                            && a.shape().holds(fix.point()))
                    .forEach(a -> wanted.add(a.id()));
        }
        assertThat(entered).isEqualTo(wanted).hasSizeGreaterThan(5);
    }

    private static double nanosAFix(FenceMap map, List<Fix> drive) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            FenceWatch watch = new FenceWatch(List.of(), map, null, "");
            long begin = System.nanoTime();
            drive.forEach(watch::step);
            best = Math.min(best, (System.nanoTime() - begin) / (double) drive.size());
        }
        return best;
    }

    private List<Geofences.Drawn> areas(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> {
                    GeoPoint centre = GeoPoint.of(47 + dice.nextDouble() * 6, 6 + dice.nextDouble() * 9);
                    String wkt = OutlineTest.ring(centre, 300 + dice.nextInt(1_500), 24);
                    return new Geofences.Drawn(
                            id, 1, "a", Geofence.Purpose.YARD, null, null, wkt, centre, null, "x", NOON);
                })
                .toList();
    }

    private static FenceMap map(List<Geofences.Drawn> areas) {
        FenceSnapshot snapshot = FenceSnapshot.of(1, areas, null);
        return new FenceMap() {
            @Override
            public List<Fence> around(GeoPoint point) {
                return snapshot.around(point);
            }

            @Override
            public Optional<Fence> area(FenceId id) {
                return snapshot.area(id);
            }

            @Override
            public Optional<FenceShape> groundOf(long siteId) {
                return snapshot.groundOf(siteId);
            }
        };
    }

    /** To and fro across all of it, a fix each 250 m. */
    private static List<Fix> drive() {
        List<Fix> drive = new ArrayList<>();
        for (int i = 0; i < FIXES; i++) {
            double share = i / (double) FIXES * 8 % 1;
            GeoPoint at = GeoPoint.of(47 + i / (double) FIXES * 6, 6 + share * 9);
            drive.add(new Fix("TRL-9", NOON.plusSeconds(15L * i), at, null, null, null, null, null));
        }
        return drive;
    }
}
