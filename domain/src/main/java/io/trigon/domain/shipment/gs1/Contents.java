package io.trigon.domain.shipment.gs1;

import io.trigon.domain.party.CheckDigit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The checks by the names that the table of identifiers gives them. */
final class Contents {
    private static final String VALUE = "scan-value";
    private static final Set<String> COUNTRIES = CodeList.of("country");
    private static final Set<String> PACKAGING = CodeList.of("packaging");
    private static final Set<String> LETTERS = Set.of(Locale.getISOCountries());
    private static final Map<String, Content> ALL = all();

    private Contents() {}

    static Content named(String name) {
        Content found = ALL.get(name);
        if (found == null) {
            throw new IllegalStateException("no check of contents is named " + name);
        }
        return found;
    }

    private static Map<String, Content> all() {
        Map<String, Content> all = new HashMap<>();
        numbers(all);
        codes(all);
        all.put("check", Contents::checkDigit);
        all.put("checkpair", CheckPair::check);
        all.put("iban", Iban::check);
        all.put("coupon", Coupon::coupon);
        all.put("paperless", Coupon::paperless);
        all.put("date", Dates::date);
        all.put("date0", Dates::dateOrMonth);
        all.put("longdate", Dates::longDate);
        all.put("time", Dates::time);
        all.put("hour", upTo(23, "scan-time", "an hour is 00 to 23"));
        all.put("minute", upTo(59, "scan-time", "a minute is 00 to 59"));
        all.put("second", upTo(59, "scan-time", "a second is 00 to 59"));
        return Map.copyOf(all);
    }

    private static void numbers(Map<String, Content> all) {
        all.put("yesno", Content.that(s -> s.matches("[01]"), VALUE, "is 0 or 1"));
        all.put("zero", Content.that(s -> s.matches("0+"), VALUE, "begins with a 0"));
        all.put("nonzero", Content.that(s -> !s.matches("0+"), VALUE, "must not be zero"));
        all.put("noleadingzero", Content.that(s -> s.equals("0") || !s.startsWith("0"), VALUE, "has no zero in front"));
        all.put("winding", Content.that(s -> s.matches("[019]"), VALUE, "a winding direction is 0, 1 or 9"));
        all.put("sex", Content.that(s -> s.matches("[0129]"), VALUE, "is 0, 1, 2 or 9"));
        all.put("minus", Content.that("-"::equals, VALUE, "ends with a minus or nothing"));
        all.put("medium", Content.that(s -> s.matches("0[1-9]|10|[89]\\d"), VALUE, "a medium is 01 to 10 or 80 to 99"));
        all.put(
                "latitude",
                Content.that(s -> Long.parseLong(s) <= 1_800_000_000L, VALUE, "a latitude ends at the pole"));
        all.put(
                "longitude",
                Content.that(s -> Long.parseLong(s) <= 3_600_000_000L, VALUE, "a longitude goes round once"));
        all.put("piece", Content.that(s -> isPiece(s.substring(0, 2), s.substring(2)), VALUE, "is a piece of a total"));
        all.put("sequence", Content.that(Contents::isSequence, VALUE, "is a place in a sequence, such as 1/2"));
        all.put("nondigit", Content.that(s -> !s.matches("\\d+"), VALUE, "holds more than digits"));
    }

    private static void codes(Map<String, Content> all) {
        String country = "scan-country";
        all.put("country", Content.that(COUNTRIES::contains, country, "no country has this number"));
        all.put(
                "country999",
                Content.that(s -> "999".equals(s) || COUNTRIES.contains(s), country, "no country has this number"));
        all.put("letters", Content.that(LETTERS::contains, country, "no country has these letters"));
        all.put("packaging", Content.that(PACKAGING::contains, VALUE, "no kind of packaging has this code"));
        all.put("currency", Content.that(Currencies::has, "scan-currency", "no currency has this number"));
        all.put("escaped", Contents::escapes);
        all.put(
                "importer",
                Content.that(s -> s.matches("[-0-9A-Z_a-z]"), VALUE, "an importer index is a letter, digit, - or _"));
        all.put("prefix", Contents::prefix);
    }

    private static Fault checkDigit(String part, int year) {
        return CheckDigit.holds(part)
                ? null
                : new Fault("scan-check-digit", part.length() - 1, "the check digit is wrong");
    }

    /** A key begins with a company prefix of GS1, which has four digits at least. */
    private static Fault prefix(String part, int year) {
        int digits = 0;
        while (digits < part.length() && Character.digit(part.charAt(digits), 10) >= 0) {
            digits++;
        }
        return digits >= 4 ? null : new Fault(VALUE, digits, "begins with the company prefix, four digits or more");
    }

    private static Fault escapes(String part, int year) {
        for (int i = part.indexOf('%'); i >= 0; i = part.indexOf('%', i + 1)) {
            boolean whole =
                    part.length() >= i + 3 && part.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
            if (!whole) {
                return new Fault(VALUE, i, "a percent sign stands before two hexadecimal digits");
            }
        }
        return null;
    }

    private static boolean isSequence(String text) {
        String[] halves = text.split("/", -1);
        boolean two = halves.length == 2 && Arrays.stream(halves).allMatch(half -> half.matches("\\d"));
        return two && isPiece(halves[0], halves[1]);
    }

    private static boolean isPiece(String piece, String total) {
        int one = Integer.parseInt(piece);
        return one > 0 && one <= Integer.parseInt(total);
    }

    private static Content upTo(int most, String code, String why) {
        return Content.that(s -> Integer.parseInt(s) <= most, code, why);
    }
}
