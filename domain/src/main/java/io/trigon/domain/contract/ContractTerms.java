package io.trigon.domain.contract;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What a draft says.
 *
 * @param value expected revenue over the whole term; at most a billion
 * @param marginPercent expected margin, in per cent of the value; may be negative
 * @param end the last day on which it holds
 * @param toleranceMinutes null for the mode's own
 * @param freeMinutes what a stop may take before detention counts; null for the usual two hours
 * @param onTimePercent promised share of deliveries on time, 0 to 100; null for none
 */
public record ContractTerms(
        Money value,
        BigDecimal marginPercent,
        LocalDate start,
        LocalDate end,
        ServiceMode mode,
        Integer toleranceMinutes,
        Integer freeMinutes,
        BigDecimal onTimePercent,
        List<Lane> lanes) {
    private static final long MOST_TOLERANCE = Duration.ofDays(30).toMinutes();
    private static final long MOST_FREE_TIME = Duration.ofDays(7).toMinutes();

    public ContractTerms {
        boolean whole = value != null && marginPercent != null && start != null && end != null && mode != null;
        BrokenRule.unless(whole, "contract-terms-missing", "a contract needs a value, a margin, a term and a mode");
        boolean sensible = value.amount() != null
                && isWithin(value.amount(), 0, 1_000_000_000)
                && isWithin(marginPercent, -100, 100)
                && (onTimePercent == null || isWithin(onTimePercent, 0, 100))
                && (toleranceMinutes == null || isWithin(BigDecimal.valueOf(toleranceMinutes), 0, MOST_TOLERANCE));
        BrokenRule.unless(sensible, "contract-terms-range", "a figure of the contract is out of range");
        boolean free = freeMinutes == null || isWithin(BigDecimal.valueOf(freeMinutes), 0, MOST_FREE_TIME);
        BrokenRule.unless(free, "contract-free-time", "free time at a stop is 0 to 10,080 minutes");
        lanes = lanes == null ? List.of() : List.copyOf(lanes);
    }

    /** With the usual free time. */
    public ContractTerms(
            Money value,
            BigDecimal marginPercent,
            LocalDate start,
            LocalDate end,
            ServiceMode mode,
            Integer toleranceMinutes,
            BigDecimal onTimePercent,
            List<Lane> lanes) {
        this(value, marginPercent, start, end, mode, toleranceMinutes, null, onTimePercent, lanes);
    }

    private static boolean isWithin(BigDecimal figure, long least, long most) {
        return figure.compareTo(BigDecimal.valueOf(least)) >= 0 && figure.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
