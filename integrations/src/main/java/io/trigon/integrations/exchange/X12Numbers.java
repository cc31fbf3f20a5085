package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers and weights as X12 can say them. */
final class X12Numbers {

    private static final int MOST_DIGITS = 10;

    /** Element 355 of packagings that are no two characters. */
    private static final Map<String, String> UNITS = Map.of("PLT", "PL", "CTN", "CT");

    private X12Numbers() {}

    /** Whether a number can be said as it is; if not it is left out: cut, or without a delimiter of ours, it would be another. */
    static boolean isSayable(String number, int longest) {
        return number != null && number.length() <= longest && number.matches("[^*>~^\\p{Cntrl}]+");
    }

    /** A decimal with a dot where needed, at most ten digits: to three places, or fewer where ten digits want it. */
    static String decimal(BigDecimal value) {
        BigDecimal shown = value.setScale(Math.min(3, Math.max(0, value.scale())), RoundingMode.HALF_UP);
        while (shown.scale() > 0
                && (shown.precision() > MOST_DIGITS
                        || shown.stripTrailingZeros().scale() < shown.scale())) {
            shown = shown.setScale(shown.scale() - 1, RoundingMode.HALF_UP);
        }
        return shown.toPlainString();
    }

    /** Element 188. */
    static String unit(Weight weight) {
        return weight.unit() == Weight.Unit.LBR ? "L" : "K";
    }

    /** Element 355 of a packaging: as it came when it has the form of one, else a piece. */
    static String packaging(String packaging) {
        if (packaging == null) {
            return "PC";
        }
        return packaging.matches("[A-Z0-9]{2}") ? packaging : UNITS.getOrDefault(packaging, "PC");
    }

    /** Pounds when all are in pounds, else kilograms; null when one is missing or there are none. */
    static Weight sum(List<Weight> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        boolean pounds = weights.stream().allMatch(w -> w.unit() == Weight.Unit.LBR);
        BigDecimal sum =
                weights.stream().map(w -> pounds ? w.value() : w.kilograms()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Weight.of(sum, pounds ? Weight.Unit.LBR : Weight.Unit.KGM);
    }
}
