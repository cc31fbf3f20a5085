package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How wide a range is drawn once it is known how forecasts came out; eight of ten should fall inside. */
class RangeStretchTest {
    /** How errors lie around an expectation, in times of the doubt that was assumed. */
    enum Errors {
        AS_ASSUMED(dice -> dice.nextGaussian() / 1.2816),
        TWICE_AS_WILD(dice -> 2 * dice.nextGaussian() / 1.2816),
        FAR_STEADIER(dice -> 0.3 * dice.nextGaussian() / 1.2816),
        NEVER_EARLY_AND_SOMETIMES_VERY_LATE(dice -> -0.2 + 0.6 * -Math.log(1 - dice.nextDouble())),
        ALWAYS_LATER(dice -> 1.5 + 0.4 * dice.nextGaussian());

        private final ToDoubleFunction<Random> next;

        Errors(ToDoubleFunction<Random> next) {
            this.next = next;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Errors.class,
            names = {"AS_ASSUMED", "TWICE_AS_WILD", "FAR_STEADIER", "NEVER_EARLY_AND_SOMETIMES_VERY_LATE"})
    void eightOfTenFallInsideOnceTheLaneHasARecord(Errors errors) {
        assertThat(insideShare(errors, 60)).isBetween(0.74, 0.87);
    }

    @Test
    void withoutARecordTheyWouldNot() {
        assertThat(unstretched(Errors.TWICE_AS_WILD)).isLessThan(0.55);
        assertThat(unstretched(Errors.FAR_STEADIER)).isGreaterThan(0.99);
    }

    @Test
    void aLaneThatIsAlwaysLateIsMostlyHeldByALongLateEnd() {
        assertThat(unstretched(Errors.ALWAYS_LATER)).isLessThan(0.2);
        assertThat(insideShare(Errors.ALWAYS_LATER, 60)).isGreaterThan(0.7);
    }

    @Test
    void fewErrorsChangeNothing() {
        assertThat(RangeStretch.of(List.of(3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0)))
                .isEqualTo(RangeStretch.NONE);
    }

    @Test
    void whatTenTellIsMixedWithWhatIsAssumed() {
        RangeStretch stretch = RangeStretch.of(
                IntStream.range(0, 10).mapToObj(i -> i % 2 == 0 ? 2.0 : -2.0).toList());
        assertThat(stretch.early()).isEqualTo(4 / 3.0, within(1e-9));
        assertThat(stretch.late()).isEqualTo(stretch.early(), within(1e-9));
        assertThat(stretch.late(Duration.ofMinutes(60))).isEqualTo(Duration.ofMinutes(80));
    }

    @Test
    void whateverTheRecordNoRangeVanishesOrHasNoEnd() {
        assertThat(RangeStretch.of(same(0)).early()).isBetween(0.05, 0.2);
        assertThat(RangeStretch.of(same(1e9)).late()).isLessThanOrEqualTo(6);
    }

    private static double insideShare(Errors errors, int record) {
        Random dice = new Random(7);
        List<Double> past = new ArrayList<>();
        int inside = 0;
        int judged = 0;
        for (int trip = 0; trip < 2_000; trip++) {
            double error = errors.next.applyAsDouble(dice);
            RangeStretch stretch = RangeStretch.of(past.subList(Math.max(0, past.size() - record), past.size()));
            if (trip >= 100) {
                judged++;
                inside += error >= -stretch.early() && error <= stretch.late() ? 1 : 0;
            }
            past.add(error);
        }
        return inside / (double) judged;
    }

    private static double unstretched(Errors errors) {
        Random dice = new Random(7);
        return IntStream.range(0, 2_000)
                        .filter(i -> Math.abs(errors.next.applyAsDouble(dice)) <= 1)
                        .count()
                / 2_000.0;
    }

    private static List<Double> same(double error) {
        return IntStream.range(0, 200).mapToObj(i -> error).toList();
    }
}
