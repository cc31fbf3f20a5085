package io.trigon.domain.shipment.gs1;

import java.util.ArrayList;
import java.util.List;

/**
 * One application identifier and the form of what stands behind it.
 *
 * @param ai 2 to 4 digits
 * @param predefined whether its length is among those that need no separator behind
 * @param attribute whether it may stand in the query of a Digital Link
 * @param decimals places behind the point; -1 when the value is no number with a point
 * @param needs groups of companions, all of which must be met by one member each
 * @param never companions that it doesn't stand
 * @param qualifiers of a primary key, alternatives in their orders; null for all else
 * @param title what GS1 prints before the value
 */
record Identifier(
        String ai,
        List<Part> parts,
        boolean predefined,
        boolean attribute,
        int decimals,
        List<List<String>> needs,
        List<String> never,
        List<List<String>> qualifiers,
        String title) {

    /** The most characters that its value may have. */
    int most() {
        return parts.stream().mapToInt(Part::most).sum();
    }

    int least() {
        return parts.stream().filter(p -> !p.optional()).mapToInt(Part::least).sum();
    }

    boolean isKey() {
        return qualifiers != null;
    }

    /** What is wrong with a value; null when nothing is. */
    Fault check(String value, int year) {
        if (value.isEmpty()) {
            return new Fault("scan-unreadable", 0, "is empty");
        }
        int at = 0;
        for (Part part : parts) {
            boolean ended = at == value.length();
            if (ended && part.optional()) {
                return null;
            }
            int end = Math.min(value.length(), at + part.most());
            Fault fault = part.check(value.substring(at, end), year);
            if (fault != null) {
                return fault.shifted(lengthIsWrong(fault, value) ? 0 : at);
            }
            at = end;
        }
        return at == value.length()
                ? null
                : new Fault(
                        "scan-unreadable", at, "is longer than " + most() + ", or a separator is missing behind it");
    }

    private boolean lengthIsWrong(Fault fault, String value) {
        return fault.offset() == 0 && value.length() < least();
    }

    /** The parts of a value that holds. */
    List<String> cut(String value) {
        List<String> cut = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            int end = Math.min(value.length(), at + part.most());
            cut.add(value.substring(at, end));
            at = end;
        }
        return cut;
    }
}
