package io.trigon.integrations.exchange.x12;

import java.util.Comparator;

/**
 * One thing wrong with a transaction set, in the terms of a 997.
 *
 * @param segment tag of the segment (of the missing one, if one is missing)
 * @param position its place in the set, the ST is 1; where a missing one was due
 * @param element number of the element, 0 when the segment itself is wrong
 * @param component number of the component, 0 when the element is simple or wrong as a whole
 * @param reference number of the element in the dictionary, empty when not known
 * @param code AK304 when {@code element} is 0, else AK403
 * @param value the value as it came, empty when there is none
 * @param fatal whether the set can't be taken because of it
 */
public record X12Error(
        String segment,
        int position,
        int element,
        int component,
        String reference,
        String code,
        String value,
        boolean fatal) {

    static final Comparator<X12Error> BY_PLACE = Comparator.comparingInt(X12Error::position)
            .thenComparing(X12Error::segment)
            .thenComparingInt(X12Error::element)
            .thenComparingInt(X12Error::component);

    /** Whether the whole segment is meant, not one of its elements. */
    public boolean ofSegment() {
        return element == 0;
    }

    /** The same, and no reason to refuse the set. */
    X12Error noted() {
        return new X12Error(segment, position, element, component, reference, code, value, false);
    }

    /** Whether both are at the same element. */
    boolean isAt(X12Error other) {
        return BY_PLACE.compare(this, other) == 0;
    }

    /** The place in words a person can search for, such as {@code G62-02 at segment 7}. */
    public String place() {
        String of = element == 0 ? segment : "%s-%02d".formatted(segment, element);
        return of + " at segment " + position;
    }
}
