package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamValidationError;
import java.util.Set;

/** StAEDI's findings as the codes of a 997: AK304 for segments, AK403 for elements. */
final class ErrorCodes {

    /** Missing, too many loops, too many uses: what stands in the set is not what was meant. */
    private static final Set<String> FATAL_SEGMENT = Set.of("3", "4", "5");

    private ErrorCodes() {}

    /** @param inSet whether the set has a place for such a segment */
    static String ofSegment(EDIStreamValidationError error, String segment, boolean inSet) {
        if (!segment.matches("[A-Z][A-Z0-9]{1,2}")) {
            return "1";
        }
        return switch (error) {
            case MANDATORY_SEGMENT_MISSING, CONDITIONAL_REQUIRED_SEGMENT_MISSING -> "3";
            case LOOP_OCCURS_OVER_MAXIMUM_TIMES -> "4";
            case SEGMENT_EXCEEDS_MAXIMUM_USE -> "5";
            case SEGMENT_NOT_IN_PROPER_SEQUENCE -> "7";
            case SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET, UNEXPECTED_SEGMENT -> inSet ? "7" : "6";
            default -> "2";
        };
    }

    static boolean isFatalSegment(String code) {
        return FATAL_SEGMENT.contains(code);
    }

    /**
     * Of several codes for one element the one that says most: a letter in a number makes it too short as well, and what is
     * too short is no date either.
     */
    static String worst(String one, String other) {
        String order = " 1 2 3 10 6 4 5 7 8 9 ";
        return order.indexOf(" " + one + " ") <= order.indexOf(" " + other + " ") ? one : other;
    }

    static String ofElement(EDIStreamValidationError error) {
        return switch (error) {
            case REQUIRED_DATA_ELEMENT_MISSING -> "1";
            case CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING -> "2";
            case TOO_MANY_DATA_ELEMENTS, TOO_MANY_COMPONENTS, TOO_MANY_REPETITIONS -> "3";
            case DATA_ELEMENT_TOO_SHORT -> "4";
            case DATA_ELEMENT_TOO_LONG -> "5";
            case INVALID_CODE_VALUE -> "7";
            case INVALID_DATE -> "8";
            case INVALID_TIME -> "9";
            case EXCLUSION_CONDITION_VIOLATED -> "10";
            default -> "6";
        };
    }
}
