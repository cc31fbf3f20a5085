package io.trigon.domain.exchange;

/** A known fault of a partner's messages that an agreement forgives: it is noted in the answer, and the message is taken. */
public enum Tolerance {
    /** SE01 or UNT 0074 differs from what came. */
    SEGMENT_COUNT_WRONG,
    /** GE01, IEA01, UNE or UNZ differs from what came. */
    GROUP_COUNT_WRONG,
    /** Header and trailer name different control numbers. */
    CONTROL_NUMBERS_DIFFER,
    /** A control number was used before. */
    CONTROL_NUMBER_USED_TWICE,
    /** The control number of a set is shorter than it must be: {@code ST*204*1}. */
    CONTROL_NUMBER_SHORT,
    /** The interchange or its groups name another receiver, or another application of the sender. */
    WRONG_ADDRESS,
    /** A code that is not in our list, where we can do without it. */
    UNKNOWN_CODE,
    /** A text is longer than it may be; it is read as far as there is room for it, and what identifies is never cut. */
    TEXT_TOO_LONG,
    /** A segment has more elements than it may have; they are left alone. */
    ELEMENTS_ADDED,
    /** A segment or a loop comes more often than it may. */
    SEGMENTS_TOO_MANY
}
