package io.trigon.domain.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** One charge of a freight bill, in the currency of its total. */
@Embeddable
public class FreightBillLine {
    private static final int CODE = 40;
    private static final int WORDS = 400;

    @Column(name = "code")
    private String code;

    @Column(name = "description")
    private String description;

    @Column(name = "amount")
    private BigDecimal amount;

    protected FreightBillLine() {}

    FreightBillLine(FreightBillReport.Line line) {
        this.code = cut(line.code(), CODE);
        this.description = cut(line.description(), WORDS);
        this.amount = line.amount();
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    /** The carrier's or the standard's code of the charge; null for the freight itself. */
    public String code() {
        return code;
    }

    /** May be null. */
    public String description() {
        return description;
    }

    public BigDecimal amount() {
        return amount;
    }
}
