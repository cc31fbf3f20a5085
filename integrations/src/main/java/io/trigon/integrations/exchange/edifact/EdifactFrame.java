package io.trigon.integrations.exchange.edifact;

import java.util.List;

/**
 * One interchange cut out of a file, parted into segments.
 *
 * @param segments from UNB to UNZ, decoded, with the standard service characters and without terminators; a character that
 *     the repertoire does not have stands as {@link #WRONG}
 * @param repertoire 0001 as it came
 * @param syntax 0002, or 0 when it is no number
 * @param offset where it began in the file, zero-based octets
 */
public record EdifactFrame(List<String> segments, String repertoire, int syntax, int offset) {
    /** Stands for what is no character of the repertoire. */
    static final char WRONG = '\uFFFD';
}
