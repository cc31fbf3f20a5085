package io.trigon.integrations.exchange.edifact;

import io.trigon.integrations.exchange.x12.X12File.Shape;
import io.trigon.integrations.exchange.x12.X12Limits;

/**
 * Where an interchange ends: behind its UNZ, or before the next UNB when it has none.
 *
 * @param flaw null when an end was found
 * @param at the octet behind the end, or where a bound was passed
 */
record EndOfInterchange(Shape flaw, int at) {

    private static final byte ESCAPE = 0x1B;

    static EndOfInterchange find(byte[] bytes, int header, ServiceCharacters characters, X12Limits limits) {
        int segment = header;
        for (int count = 0; segment < bytes.length; count++) {
            int start = skipBreaks(bytes, segment);
            if (count > 0 && (isTag("UNB", bytes, start, characters) || isAdvice(bytes, start))) {
                return new EndOfInterchange(null, segment);
            }
            int end = endOfSegment(bytes, segment, characters);
            if (count >= limits.segments() || end - segment > limits.segmentBytes()) {
                return new EndOfInterchange(Shape.TOO_LARGE, segment);
            }
            if (isTag("UNZ", bytes, start, characters)) {
                return new EndOfInterchange(null, end);
            }
            segment = end;
        }
        return new EndOfInterchange(Shape.UNFINISHED, segment);
    }

    /** Behind the next terminator that is not released; the end when there is none. */
    private static int endOfSegment(byte[] bytes, int from, ServiceCharacters characters) {
        boolean released = false;
        boolean wide = false;
        for (int i = from; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == ESCAPE && i + 1 < bytes.length) {
                wide = bytes[i + 1] == '$';
            } else if (released) {
                released = Segmenting.isBreak(b);
            } else if (!wide && b == (byte) characters.release() && characters.release() != 0) {
                released = true;
            } else if (!wide && b == (byte) characters.terminator()) {
                return i + 1;
            }
        }
        return bytes.length;
    }

    private static int skipBreaks(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && (Segmenting.isBreak(bytes[i]) || bytes[i] == ' ')) {
            i++;
        }
        return i;
    }

    private static boolean isAdvice(byte[] bytes, int at) {
        return at + 9 < bytes.length && bytes[at] == 'U' && bytes[at + 1] == 'N' && bytes[at + 2] == 'A';
    }

    private static boolean isTag(String tag, byte[] bytes, int at, ServiceCharacters characters) {
        return at + 3 < bytes.length
                && bytes[at] == tag.charAt(0)
                && bytes[at + 1] == tag.charAt(1)
                && bytes[at + 2] == tag.charAt(2)
                && bytes[at + 3] == (byte) characters.element();
    }
}
