package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers and weights as X12 can say them. */
final class X12Numbers {

    private static final int MOST_DIGITS = 10;

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
}
