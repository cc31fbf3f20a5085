package io.trigon.integrations.exchange.edifact;

import java.util.Comparator;

/**
 * One thing wrong inside a message, in the terms of a CONTRL.
 *
 * @param segment tag of the segment (of the missing one, if one is missing)
 * @param position its place in the message, the UNH is 1; of a missing one, the place of the segment before it
 * @param element number of the element behind the tag, 0 when the segment itself is wrong
 * @param component number of the component, 0 when the element is simple or wrong as a whole
 * @param code 0085
 * @param value the value as it came, empty when there is none
 * @param fatal whether the message can't be taken because of it
 */
public record EdifactError(
        String segment, int position, int element, int component, String code, String value, boolean fatal) {

    static final String INVALID_VALUE = "12";
    static final String MISSING = "13";
    static final String NOT_HERE = "15";
    static final String INVALID_CHARACTER = "21";

    static final Comparator<EdifactError> BY_PLACE = Comparator.comparingInt(EdifactError::position)
            .thenComparing(EdifactError::segment)
            .thenComparingInt(EdifactError::element)
            .thenComparingInt(EdifactError::component);

    /** Whether the whole segment is meant, not one of its elements. */
    public boolean ofSegment() {
        return element == 0;
    }

    /** The place in words a person can search for, such as {@code DTM 1:2 at segment 7}. */
    public String place() {
        String of = element == 0 ? segment : segment + " " + element + (component > 0 ? ":" + component : "");
        boolean missing = element == 0 && code.equals(MISSING);
        return of + (missing ? " behind segment " : " at segment ") + position;
    }
}
