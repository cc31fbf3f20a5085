package io.trigon.domain.contract;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a draft says.
 *
 * @param value expected revenue over the whole term
 * @param marginPercent expected margin, in per cent of the value; may be negative
 * @param end the last day on which it holds
 * @param toleranceMinutes null for the mode's own
 * @param onTimePercent promised share of deliveries on time, 0 to 100; null for none
 */
public record ContractTerms(
        Money value,
        BigDecimal marginPercent,
        LocalDate start,
        LocalDate end,
        ServiceMode mode,
        Integer toleranceMinutes,
        BigDecimal onTimePercent,
        List<Lane> lanes) {
    public ContractTerms {
        boolean whole = value != null && marginPercent != null && start != null && end != null && mode != null;
        BrokenRule.unless(whole, "contract-terms-missing", "a contract needs a value, a margin, a term and a mode");
        lanes = lanes == null ? List.of() : List.copyOf(lanes);
    }
}
