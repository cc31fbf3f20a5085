package io.trigon.domain.shipment.gs1;

import java.util.Arrays;
import java.util.Optional;

/**
 * The schemes of EPC URIs that are keys of GS1. The digits of company prefix and reference together have a length of their own;
 * the prefix has 6 to 12 of them. A pattern whose last part is a star names the class that is left without it.
 */
enum EpcScheme {
    SSCC("sscc", "00", 17, 2, Form.LEADING_DIGIT, null),
    SGTIN("sgtin", "01", 13, 3, Form.LEADING_DIGIT, "21"),
    LGTIN("lgtin", "01", 13, 3, Form.LEADING_DIGIT, "10"),
    UPUI("upui", "01", 13, 3, Form.LEADING_DIGIT, "235"),
    ITIP("itip", "8006", 13, 5, Form.PIECES, "21"),
    SGLN("sgln", "414", 12, 3, Form.DIGITS, "254"),
    PGLN("pgln", "417", 12, 2, Form.DIGITS, null),
    GRAI("grai", "8003", 12, 3, Form.SERIAL_BEHIND, null),
    GDTI("gdti", "253", 12, 3, Form.SERIAL_BEHIND, null),
    SGCN("sgcn", "255", 12, 3, Form.SERIAL_BEHIND, null),
    GSRN("gsrn", "8018", 17, 2, Form.DIGITS, null),
    GSRNP("gsrnp", "8017", 17, 2, Form.DIGITS, null),
    GSIN("gsin", "402", 16, 2, Form.DIGITS, null),
    GIAI("giai", "8004", 0, 2, Form.TEXT, null),
    GINC("ginc", "401", 0, 2, Form.TEXT, null),
    CPI("cpi", "8010", 0, 3, Form.TEXT, "8011");

    private static final String STAR = "*";

    /** How the key is put together. */
    private enum Form {
        /** The first digit of the reference goes before the prefix; a check digit behind. */
        LEADING_DIGIT,
        /** As {@link #LEADING_DIGIT}, then the number of the piece and the total. */
        PIECES,
        /** Prefix, reference, check digit. */
        DIGITS,
        /** As {@link #DIGITS}, and then the serial number, within the same key. */
        SERIAL_BEHIND,
        /** Prefix and reference of any characters, without a check digit. */
        TEXT
    }

    private final String word;
    private final String ai;
    private final int digits;
    private final int parts;
    private final Form form;
    private final String qualifier;

    EpcScheme(String word, String ai, int digits, int parts, Form form, String qualifier) {
        this.word = word;
        this.ai = ai;
        this.digits = digits;
        this.parts = parts;
        this.form = form;
        this.qualifier = qualifier;
    }

    /** @param kind {@code id}, {@code class} or {@code idpat} */
    static Optional<EpcScheme> named(String kind, String word) {
        boolean known = kind.equals(word.equals("lgtin") ? "class" : "id") || kind.equals("idpat");
        return Arrays.stream(values()).filter(s -> known && s.word.equals(word)).findFirst();
    }

    String ai() {
        return ai;
    }

    /** The identifier of what makes the key narrower; null when nothing does. */
    String qualifier() {
        return qualifier;
    }

    /** The parts between the dots; the last one may have dots of its own. */
    String[] cut(String written) {
        return written.split("\\.", parts);
    }

    boolean fits(String[] written) {
        boolean whole = written.length == parts
                && written[0].matches("\\d{6,12}")
                && Arrays.stream(written).limit(parts - 1L).noneMatch(STAR::equals);
        if (!whole) {
            return false;
        }
        if (form == Form.TEXT) {
            return !written[1].isEmpty() && !written[1].equals(STAR);
        }
        return written[1].matches("\\d*") && written[0].length() + written[1].length() == digits;
    }

    String key(String[] written) {
        String prefix = written[0];
        String reference = written[1];
        return switch (form) {
            case LEADING_DIGIT -> led(prefix, reference);
            case PIECES -> led(prefix, reference) + written[2] + written[3];
            case DIGITS -> EpcUri.withCheck(prefix + reference);
            case SERIAL_BEHIND -> (this == GRAI ? "0" : "") + EpcUri.withCheck(prefix + reference) + last(written, "");
            case TEXT -> prefix + EpcUri.decoded(reference);
        };
    }

    /** The value of the {@link #qualifier}; null when a pattern leaves it open, or there is none. */
    String narrower(String[] written) {
        return qualifier == null ? null : last(written, null);
    }

    private static String led(String prefix, String reference) {
        return EpcUri.withCheck(reference.charAt(0) + prefix + reference.substring(1));
    }

    private static String last(String[] written, String open) {
        String serial = written[written.length - 1];
        return serial.equals(STAR) ? open : EpcUri.decoded(serial);
    }
}
