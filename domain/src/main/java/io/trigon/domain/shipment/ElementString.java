package io.trigon.domain.shipment;

import io.trigon.domain.party.CheckDigit;
import io.trigon.domain.shared.BrokenRule;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the SSCC out of what a scanner sends for a GS1 barcode: an element string with or without symbology identifier
 * and FNC1 separators, the bracketed form printed below the bars, or the 18 bare digits. Other elements around it are
 * passed over by their lengths. Source: GS1 General Specifications, sections 3.2 and 7.8.
 *
 * <p>Positions in refusals count the characters of the text as it was sent, 1 for the first.
 */
final class ElementString {
    private static final int LONGEST = 500;
    private static final int LONGEST_ELEMENT = 90;
    private static final int SSCC_DIGITS = 18;
    private static final char FNC1 = '\u001d';
    private static final String SSCC = "00";

    /** Characters of an element including its identifier, by the identifier's first two digits; all others end at FNC1. */
    private static final Map<String, Integer> PREDEFINED = predefined();

    private final String text;
    private int at;
    private String sscc;

    private ElementString(String text) {
        this.text = text;
    }

    /**
     * @throws BrokenRule {@code scan-empty}, {@code scan-too-long}, {@code scan-unreadable}, {@code scan-without-sscc},
     *     {@code scan-ambiguous}, {@code sscc-check-digit}; the position is among the params
     */
    static Sscc sscc(String code) {
        BrokenRule.unless(code != null && !code.isBlank(), "scan-empty", "there is no code");
        BrokenRule.unless(code.length() <= LONGEST, "scan-too-long", "a code has at most " + LONGEST + " characters");
        ElementString reading = new ElementString(code.stripTrailing());
        reading.read();
        BrokenRule.unless(reading.sscc != null, "scan-without-sscc", "the code carries no SSCC, which is element (00)");
        return new Sscc(reading.sscc);
    }

    private void read() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        skipSymbology();
        if (text.substring(at).matches("\\d{" + SSCC_DIGITS + "}")) {
            take(at, text.length());
        } else if (text.startsWith("(", at)) {
            readBracketed();
        } else {
            readPlain();
        }
    }

    /** {@code ]C1} and its kin: a bracket, a letter, a digit (ISO/IEC 15424). FNC1 may stand first, too. */
    private void skipSymbology() {
        if (text.startsWith("]", at)) {
            boolean whole = text.length() >= at + 3;
            refuseUnless(whole, at, "a symbology identifier has three characters");
            at += 3;
        }
        skipSeparators();
    }

    private void skipSeparators() {
        while (at < text.length() && text.charAt(at) == FNC1) {
            at++;
        }
    }

    private void readBracketed() {
        while (at < text.length()) {
            refuseUnless(text.charAt(at) == '(', at, "an element begins with its identifier in brackets");
            int close = text.indexOf(')', at);
            refuseUnless(
                    close > 0 && text.substring(at + 1, close).matches("\\d{2,4}"),
                    at,
                    "an identifier has 2 to 4 digits");
            int open = text.indexOf('(', close);
            int end = open < 0 ? text.length() : open;
            String ai = text.substring(at + 1, close);
            int from = close + 1;
            while (from < end && text.charAt(from) == ' ') {
                from++;
            }
            element(ai, from, endWithout(from, end));
            at = end;
        }
    }

    /** Printed texts have blanks between elements, and scanners leave a separator there. */
    private int endWithout(int from, int end) {
        int last = end;
        while (last > from && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == FNC1)) {
            last--;
        }
        return last;
    }

    private void readPlain() {
        while (at < text.length()) {
            boolean identified =
                    text.length() >= at + 2 && text.substring(at, at + 2).matches("\\d{2}");
            refuseUnless(identified, at, "an element begins with the digits of its identifier");
            String ai = text.substring(at, at + 2);
            Integer length = PREDEFINED.get(ai);
            int separator = text.indexOf(FNC1, at);
            int rest = separator < 0 ? text.length() : separator;
            int end = length == null ? rest : at + length;
            refuseUnless(end <= rest, at, "element (" + ai + ") ends too soon");
            element(ai, at + 2, end);
            at = end;
            skipSeparators();
        }
    }

    private void element(String ai, int from, int end) {
        refuseUnless(end > from && end - from <= LONGEST_ELEMENT, from, "element (" + ai + ") is empty or too long");
        Integer length = PREDEFINED.get(ai.substring(0, 2));
        boolean fits = length == null || end - from == length - ai.length();
        refuseUnless(fits, from, "element (" + ai + ") has not the length that it must have");
        if (SSCC.equals(ai)) {
            take(from, end);
        }
    }

    private void take(int from, int end) {
        String digits = text.substring(from, end);
        refuseUnless(digits.matches("\\d{" + SSCC_DIGITS + "}"), from, "an SSCC has 18 digits");
        if (!CheckDigit.holds(digits)) {
            throw refusal("sscc-check-digit", end - 1, "the check digit of the SSCC is wrong");
        }
        boolean only = sscc == null || sscc.equals(digits);
        if (!only) {
            throw refusal("scan-ambiguous", from, "the code carries two different SSCCs");
        }
        sscc = digits;
    }

    private static void refuseUnless(boolean holds, int index, String why) {
        if (!holds) {
            throw refusal("scan-unreadable", index, why);
        }
    }

    private static BrokenRule refusal(String code, int index, String why) {
        String position = String.valueOf(index + 1);
        return new BrokenRule(code, why + ", at position " + position, Map.of("position", position));
    }

    private static Map<String, Integer> predefined() {
        Map<String, Integer> lengths =
                new HashMap<>(Map.of("00", 20, "01", 16, "02", 16, "03", 16, "04", 18, "20", 4, "41", 16));
        for (int date = 11; date <= 19; date++) {
            lengths.put(String.valueOf(date), 8);
        }
        for (int measure = 31; measure <= 36; measure++) {
            lengths.put(String.valueOf(measure), 10);
        }
        return Map.copyOf(lengths);
    }
}
