package io.trigon.integrations.exchange.edifact;

import io.xlate.edi.stream.EDIStreamValidationError;
import java.util.Set;

/** StAEDI's findings as codes of syntax errors (0085). */
final class ErrorCodes {

    /** More than we know of is what partners add; nothing in it is read. */
    private static final Set<EDIStreamValidationError> ADDED = Set.of(
            EDIStreamValidationError.TOO_MANY_DATA_ELEMENTS,
            EDIStreamValidationError.TOO_MANY_COMPONENTS,
            EDIStreamValidationError.TOO_MANY_REPETITIONS);

    private ErrorCodes() {}

    static boolean isAdded(EDIStreamValidationError error) {
        return ADDED.contains(error);
    }

    static String ofSegment(EDIStreamValidationError error) {
        return switch (error) {
            case MANDATORY_SEGMENT_MISSING, CONDITIONAL_REQUIRED_SEGMENT_MISSING -> EdifactError.MISSING;
            case SEGMENT_EXCEEDS_MAXIMUM_USE -> "35";
            case LOOP_OCCURS_OVER_MAXIMUM_TIMES -> "36";
            default -> EdifactError.NOT_HERE;
        };
    }

    /** A segment in the wrong place is noted: the translators go by tags. */
    static boolean isFatalSegment(String code) {
        return !code.equals(EdifactError.NOT_HERE);
    }

    static String ofElement(EDIStreamValidationError error) {
        return switch (error) {
            case REQUIRED_DATA_ELEMENT_MISSING, CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING -> EdifactError.MISSING;
            case DATA_ELEMENT_TOO_LONG -> "39";
            case DATA_ELEMENT_TOO_SHORT -> "40";
            case INVALID_CHARACTER_DATA -> "37";
            default -> EdifactError.INVALID_VALUE;
        };
    }
}
