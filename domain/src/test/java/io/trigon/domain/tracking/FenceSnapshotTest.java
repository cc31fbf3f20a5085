package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FenceSnapshotTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatTheIndexFindsIsWhatALookAtEachFindsEverywhereOnEarth() {
        Random dice = new Random(5);
        List<Geofences.Drawn> drawn = new ArrayList<>();
        for (int id = 1; id <= 2_000; id++) {
            drawn.add(circle(id, 1, place(dice), 10 + dice.nextInt(99_000)));
        }
        drawn.add(circle(9_001, 1, GeoPoint.of(-16.8, 179.9999), 5_000));
        drawn.add(circle(9_002, 1, GeoPoint.of(-16.8, -179.9999), 5_000));
        drawn.add(circle(9_003, 1, GeoPoint.of(89.99, 12), 50_000));
        drawn.add(circle(9_004, 1, GeoPoint.of(-90, 0), 100_000));
        FenceSnapshot index = FenceSnapshot.of(1, drawn, null);
        List<GeoPoint> asked = new ArrayList<>(List.of(
                GeoPoint.of(-16.8, 179.99),
                GeoPoint.of(-16.8, -179.99),
                GeoPoint.of(-16.8, 180),
                GeoPoint.of(89.8, -160),
                GeoPoint.of(-89.5, 77)));
        for (int i = 0; i < 3_000; i++) {
            asked.add(place(dice));
            Geofences.Drawn fence = drawn.get(dice.nextInt(drawn.size()));
            asked.add(OutlineTest.away(fence.centre(), dice.nextDouble() * 360, fence.radiusMetres() * 0.9999));
        }
        for (GeoPoint point : asked) {
            List<Long> each = drawn.stream()
                    .filter(d -> OutlineTest.isWithin(d.centre(), point, d.radiusMetres()))
                    .map(Geofences.Drawn::id)
                    .toList();
            List<Long> found = index.around(point).stream()
                    .filter(f -> f.shape().holds(point))
                    .map(f -> f.id().number())
                    .toList();
            assertThat(found).as(point.toString()).isEqualTo(each);
        }
    }

    @Test
    void onlyWhatChangedIsBuiltAnew() {
        FenceSnapshot first = FenceSnapshot.of(1, List.of(outline(1, 1, 500), outline(2, 1, 500)), null);
        FenceSnapshot second = FenceSnapshot.of(2, List.of(outline(1, 1, 500), outline(2, 2, 900)), first);
        assertThat(shape(second, 1)).isSameAs(shape(first, 1));
        assertThat(shape(second, 2)).isNotEqualTo(shape(first, 2));
    }

    @Test
    void aFenceThatCantBeReadHidesNoOther() {
        Geofences.Drawn broken = new Geofences.Drawn(
                1, 1, "x", Geofence.Purpose.YARD, null, null, "POLYGON((1 2", GeoPoint.of(1, 2), null, "x", NOON);
        FenceSnapshot index = FenceSnapshot.of(1, List.of(broken, outline(2, 1, 500)), null);
        assertThat(index.around(GeoPoint.of(50, 8))).hasSize(1);
    }

    private static FenceShape shape(FenceSnapshot index, long id) {
        return index.area(FenceId.ofArea(id)).orElseThrow().shape();
    }

    private static Geofences.Drawn circle(long id, int version, GeoPoint centre, int radius) {
        return new Geofences.Drawn(
                id, version, "c", Geofence.Purpose.YARD, null, null, null, centre, radius, "x", NOON);
    }

    private static Geofences.Drawn outline(long id, int version, double radius) {
        GeoPoint centre = GeoPoint.of(50, 8);
        String wkt = OutlineTest.ring(centre, radius, 6);
        return new Geofences.Drawn(id, version, "o", Geofence.Purpose.YARD, null, null, wkt, centre, null, "x", NOON);
    }

    private static GeoPoint place(Random dice) {
        return GeoPoint.of(Math.toDegrees(Math.asin(dice.nextDouble() * 2 - 1)), dice.nextDouble() * 360 - 180);
    }
}
