package io.trigon.domain.shipment.gs1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An identifier and its value, which holds.
 *
 * @param ai such as {@code 00}
 * @param index of the value's first character in the text that was read, 0 for the first
 * @param year the one in which it was read: centuries go by it
 */
public record Element(String ai, String value, int index, int year) {
    Identifier identifier() {
        return Identifiers.named(ai).orElseThrow();
    }

    /** What GS1 calls it, such as {@code SSCC}. */
    public String title() {
        return identifier().title();
    }

    /** The date that the value is or begins with. */
    public Optional<LocalDate> date() {
        Part first = identifier().parts().get(0);
        boolean dated = first.checks().contains(Contents.named("date"))
                || first.checks().contains(Contents.named("date0"));
        return dated ? Optional.of(Dates.of(value.substring(0, 6), year)) : Optional.empty();
    }

    /** The number with its decimals: a weight, a length, an amount, a temperature. */
    public Optional<BigDecimal> number() {
        int decimals = identifier().decimals();
        if (decimals < 0) {
            return Optional.empty();
        }
        boolean minus = value.endsWith("-");
        String digits = value.substring(currency().isPresent() ? 3 : 0, value.length() - (minus ? 1 : 0));
        BigDecimal number = new BigDecimal(digits).movePointLeft(decimals);
        return Optional.of(minus ? number.negate() : number);
    }

    /** The currency's letters, where the value begins with its number. */
    public Optional<String> currency() {
        boolean led = identifier().parts().get(0).checks().contains(Contents.named("currency"));
        return led ? Optional.of(Currencies.letters(value.substring(0, 3))) : Optional.empty();
    }

    /** As printed below bars: {@code (00)123…}; an opening bracket within the value has a backslash before it. */
    public String bracketed() {
        return "(" + ai + ")" + value.replace("(", "\\(");
    }
}
