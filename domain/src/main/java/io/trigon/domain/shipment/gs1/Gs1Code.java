package io.trigon.domain.shipment.gs1;

import io.trigon.domain.shared.BrokenRule;
import java.util.List;

/**
 * Reads what a scanner sends for a barcode of GS1: an element string with or without symbology identifier and FNC1
 * separators, the bracketed form printed below the bars, a Digital Link, a trade item number of a shop's barcode, or the 18
 * bare digits of an SSCC. Source: GS1 General Specifications, sections 3 and 7.8; GS1 Digital Link: URI Syntax, 1.3.
 *
 * <p>Nothing is guessed: the first thing that breaks a rule is refused, with its place. Positions in refusals count the
 * characters of the text as it was sent, 1 for the first. Missing companions are no refusal, see {@link Elements#misfits}.
 */
public final class Gs1Code {
    private static final int LONGEST = 2000;
    private static final int SSCC_DIGITS = 18;
    private static final int GTIN_DIGITS = 14;

    private Gs1Code() {}

    /**
     * @param year the present one, by which years of two digits get their century
     * @throws BrokenRule {@code scan-empty}, {@code scan-too-long}, {@code scan-unreadable}, {@code scan-ambiguous},
     *     {@code scan-identifier-unknown}, {@code scan-check-digit}, {@code sscc-check-digit}, {@code scan-date},
     *     {@code scan-time}, {@code scan-country}, {@code scan-currency}, {@code scan-value}, {@code link-…}; the position
     *     and the element are among the params
     */
    public static Elements read(String code, int year) {
        BrokenRule.unless(code != null && !code.isBlank(), "scan-empty", "there is no code");
        BrokenRule.unless(code.length() <= LONGEST, "scan-too-long", "a code has at most " + LONGEST + " characters");
        String text = code.stripTrailing();
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        Symbology symbology = Symbology.of(text.substring(at)).orElse(null);
        int data = text.startsWith("]", at) ? behindSymbology(text, at) : at;
        return new Elements(elements(text, data, symbology, year));
    }

    /**
     * Whether the code claims to be one of GS1: by its symbology, a separator, brackets or the address of a link. What
     * doesn't may be a carrier's own number.
     */
    public static boolean claimsToBe(String code) {
        String text = code.strip();
        return Symbology.of(text).map(s -> !s.holdsAnything()).orElse(false)
                || code.indexOf('\u001d') >= 0
                || text.startsWith("(")
                || LinkReader.looksLike(text, 0);
    }

    /** The code without the symbology identifier of symbols that may hold anything. */
    public static String bare(String code) {
        String text = code.strip();
        boolean led = Symbology.of(text).map(Symbology::holdsAnything).orElse(false);
        return led ? text.substring(3) : text;
    }

    private static List<Element> elements(String text, int at, Symbology symbology, int year) {
        if (symbology != null && symbology.gtinDigits() > 0) {
            return List.of(gtin(text, at, symbology.gtinDigits(), year));
        }
        boolean maybeElse = symbology == null || symbology.holdsAnything();
        if (maybeElse && LinkReader.looksLike(text, at)) {
            return new LinkReader(text, at, year).read();
        }
        if (maybeElse && isDigits(text, at, SSCC_DIGITS)) {
            return List.of(checked("00", text.substring(at), at, year));
        }
        return new ElementReader(text, at, year).read();
    }

    /** {@code ]C1} and its kin: a bracket, a letter, a digit (ISO/IEC 15424). */
    private static int behindSymbology(String text, int at) {
        if (text.length() < at + 3) {
            throw Fault.at(at, "scan-unreadable", "", "a symbology identifier has three characters");
        }
        return at + 3;
    }

    private static Element gtin(String text, int at, int digits, int year) {
        if (!isDigits(text, at, digits)) {
            throw Fault.at(at, "scan-unreadable", "01", digits + " digits are wanted");
        }
        return checked("01", "0".repeat(GTIN_DIGITS - digits) + text.substring(at), at, year);
    }

    private static Element checked(String ai, String value, int at, int year) {
        Fault fault = Identifiers.named(ai).orElseThrow().check(value, year);
        if (fault != null) {
            throw ElementReader.refusal(ai, fault, at);
        }
        return new Element(ai, value, at, year);
    }

    private static boolean isDigits(String text, int at, int count) {
        boolean fits = text.length() == at + count;
        for (int i = at; i < text.length() && fits; i++) {
            fits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return fits;
    }
}
