package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.FenceWatch.Crossing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks drawn by dice, at fences drawn by dice, everywhere on Earth. The seed of a walk that failed is in its name. */
class FenceFuzzTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int SEEDS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1_000_000})
    void crossingsTakeTurnsAndLieWhereTheySay(long first) {
        for (long seed = first; seed < first + SEEDS; seed++) {
            Random dice = new Random(seed);
            FenceShape shape = shape(dice);
            List<Crossing> crossings = walked(shape, walk(shape, dice, 300));
            boolean inside = false;
            Instant last = Instant.MIN;
            for (Crossing crossing : crossings) {
                assertThat(crossing.entered()).as("seed " + seed).isNotEqualTo(inside);
                assertThat(crossing.fix().at()).as("seed " + seed).isAfter(last);
                GeoPoint at = crossing.fix().point();
                assertThat(crossing.entered() ? shape.holds(at) : shape.hasLost(at))
                        .as("seed " + seed)
                        .isTrue();
                inside = crossing.entered();
                last = crossing.fix().at();
            }
        }
    }

    /** A truck stands somewhere, at the edge too, and its receiver errs by less than the slack. */
    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1_000_000})
    void jitterMakesNoSecondMilestone(long first) {
        for (long seed = first; seed < first + SEEDS; seed++) {
            Random dice = new Random(seed);
            FenceShape shape = shape(dice);
            GeoPoint stand = somewhereNear(shape, dice, 1.3);
            List<Fix> jitter = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                GeoPoint point = OutlineTest.away(stand, dice.nextDouble() * 360, dice.nextDouble() * 25);
                jitter.add(fix(i, point));
            }
            assertThat(walked(shape, jitter)).as("seed " + seed).hasSizeLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1_000_000})
    void aWatchThatIsTakenUpAgainAnywhereComesToTheSame(long first) {
        for (long seed = first; seed < first + SEEDS; seed++) {
            Random dice = new Random(seed);
            FenceShape shape = shape(dice);
            FenceMap areas = new OneArea(shape);
            List<Fix> walk = walk(shape, dice, 60);
            List<Crossing> whole = new ArrayList<>();
            FenceWatch once = new FenceWatch(List.of(), areas, null, "");
            walk.forEach(fix -> whole.addAll(once.step(fix)));
            List<Crossing> pieces = new ArrayList<>();
            FenceWatch watch = new FenceWatch(List.of(), areas, null, "");
            Instant settled = null;
            String inside = "";
            for (int i = 0; i < walk.size(); i++) {
                if (dice.nextInt(4) == 0) {
                    watch = new FenceWatch(List.of(), areas, settled, inside);
                    for (Fix fix : walk.subList(0, i)) {
                        pieces.addAll(watch.step(fix));
                    }
                }
                pieces.addAll(watch.step(walk.get(i)));
                settled = watch.settled();
                inside = watch.inside();
            }
            assertThat(pieces).as("seed " + seed).isEqualTo(whole);
        }
    }

    private static List<Crossing> walked(FenceShape shape, List<Fix> walk) {
        FenceWatch watch = new FenceWatch(List.of(Fence.ofStop(1, shape)), FenceMap.EMPTY, null, "");
        List<Crossing> crossings = new ArrayList<>();
        walk.forEach(fix -> crossings.addAll(watch.step(fix)));
        return crossings;
    }

    private static FenceShape shape(Random dice) {
        double latitude = Math.toDegrees(Math.asin(dice.nextDouble() * 2 - 1));
        double longitude = dice.nextInt(4) == 0 ? 180 - dice.nextDouble() * 0.001 : dice.nextDouble() * 360 - 180;
        GeoPoint centre = GeoPoint.of(latitude, longitude);
        int radius = 40 + dice.nextInt(1_000);
        return dice.nextInt(3) == 0
                ? new Circle(centre, radius)
                : Outline.ofWkt(OutlineTest.ring(centre, radius, 3 + dice.nextInt(9)));
    }

    /** From near to far and back, with leaps. */
    private static List<Fix> walk(FenceShape shape, Random dice, int fixes) {
        List<Fix> walk = new ArrayList<>();
        for (int i = 0; i < fixes; i++) {
            walk.add(fix(i, somewhereNear(shape, dice, dice.nextInt(5) == 0 ? 50 : 3)));
        }
        return walk;
    }

    private static GeoPoint somewhereNear(FenceShape shape, Random dice, double reaches) {
        return OutlineTest.away(
                shape.centre(), dice.nextDouble() * 360, dice.nextDouble() * reaches * shape.reachMetres());
    }

    private static Fix fix(int minute, GeoPoint point) {
        return new Fix("TRL-9", NOON.plusSeconds(60L * minute), point, null, null, null, null, null);
    }

    private record OneArea(FenceShape shape) implements FenceMap {
        @Override
        public List<Fence> around(GeoPoint point) {
            return shape.holds(point) ? List.of(new Fence(FenceId.ofArea(7), shape)) : List.of();
        }

        @Override
        public Optional<Fence> area(FenceId id) {
            return Optional.of(new Fence(FenceId.ofArea(7), shape));
        }

        @Override
        public Optional<FenceShape> groundOf(long siteId) {
            return Optional.empty();
        }
    }
}
