package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamValidationError;
import java.util.Set;

/** StAEDI's findings as the codes of a 997: AK304 for segments, AK403 for elements. */
final class ErrorCodes {

    /** Missing, too many loops, too many uses: what stands in the set is not what was meant. */
    private static final Set<String> FATAL_SEGMENT = Set.of("3", "4", "5");

    private ErrorCodes() {}

    static String ofSegment(EDIStreamValidationError error) {
        return switch (error) {
            case MANDATORY_SEGMENT_MISSING, CONDITIONAL_REQUIRED_SEGMENT_MISSING -> "3";
            case LOOP_OCCURS_OVER_MAXIMUM_TIMES -> "4";
            case SEGMENT_EXCEEDS_MAXIMUM_USE -> "5";
            case SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET -> "6";
            case SEGMENT_NOT_IN_PROPER_SEQUENCE -> "7";
            default -> "2";
        };
    }

    static boolean isFatalSegment(String code) {
        return FATAL_SEGMENT.contains(code);
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
