package io.trigon.domain.contract;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a carrier bills us for, whatever message it came by (210, INVOIC).
 *
 * @param number of the invoice, the carrier's own
 * @param references numbers by which the shipment may be known, the surest first
 * @param total what is to be paid, in the currency of all lines
 * @param dueOn null when not said
 * @param lines empty when the bill names its total only
 * @param evidence the words of the message that say so
 */
public record FreightBillReport(
        String number,
        List<String> references,
        Money total,
        LocalDate billedOn,
        LocalDate dueOn,
        List<Line> lines,
        String evidence) {

    /**
     * One charge.
     *
     * @param code the carrier's or the standard's code of the charge; null for the freight itself
     * @param description in words; null when not said
     * @param amount less than nothing for an allowance
     */
    public record Line(String code, String description, BigDecimal amount) {
        private static final int DESCRIPTION = 400;

        public Line {
            description = Words.atMost(DESCRIPTION, description);
        }
    }

    public FreightBillReport {
        BrokenRule.unless(number != null && !number.isBlank(), "bill-without-number", "a freight bill has a number");
        BrokenRule.unless(total != null, "bill-without-total", "a freight bill says what is to be paid");
        BrokenRule.unless(billedOn != null, "bill-without-date", "a freight bill has a date");
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }
}
