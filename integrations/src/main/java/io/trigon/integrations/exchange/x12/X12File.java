package io.trigon.integrations.exchange.x12;

import java.util.List;

/**
 * A file seen as interchanges.
 *
 * @param shape whether all of it could be framed
 * @param frames the whole interchanges, in order; also those before a flaw
 * @param unended of interchanges whose end never came: their header alone, closed by us, to answer it
 * @param flawOffset where framing stopped, zero-based octets, or -1
 */
public record X12File(Shape shape, List<X12Frame> frames, List<X12Frame> unended, int flawOffset) {

    /** What the frame of a file tells before anything is parsed. */
    public enum Shape {
        /** Every interchange is closed by its IEA. */
        WHOLE,
        /** The last interchange has no IEA (yet): it may still be in writing. */
        UNFINISHED,
        /** Something that is no interchange stands where an ISA is due. */
        FOREIGN,
        /** An ISA that is not of its fixed length, or whose delimiters can't be told. */
        MALFORMED,
        /** Nothing but blanks. */
        EMPTY,
        /** A bound of {@link X12Limits} is passed. */
        TOO_LARGE
    }

    /** Whether the file can be taken: nothing is missing at its end. */
    public boolean isWhole() {
        return shape == Shape.WHOLE;
    }
}
