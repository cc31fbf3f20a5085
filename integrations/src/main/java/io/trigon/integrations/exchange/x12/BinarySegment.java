package io.trigon.integrations.exchange.x12;

/**
 * A segment that carries bytes, BIN or BDS: their number stands before them, and whatever they look like, none of them
 * parts anything.
 *
 * @param data where the bytes begin
 * @param end where the terminator stands, or was due
 */
record BinarySegment(int data, int end) {

    private static final int DIGITS = 8;

    /** The one that begins at {@code start}; null when what is there is none, or its length is wrong. */
    static BinarySegment at(byte[] bytes, int start, X12Delimiters delimiters) {
        int length;
        if (is("BIN", bytes, start, delimiters)) {
            length = start + 4;
        } else if (is("BDS", bytes, start, delimiters)) {
            length = after(bytes, start + 4, delimiters);
        } else {
            return null;
        }
        int data = length < 0 ? -1 : after(bytes, length, delimiters);
        int count = data < 0 ? -1 : number(bytes, length, data - 1);
        boolean cut = count >= 0 && data + count >= bytes.length;
        boolean ended = count >= 0 && (cut || bytes[data + count] == (byte) delimiters.segment());
        return ended ? new BinarySegment(data, data + count) : null;
    }

    private static boolean is(String tag, byte[] bytes, int at, X12Delimiters delimiters) {
        boolean tagged = at + 4 < bytes.length && bytes[at + 3] == (byte) delimiters.element();
        for (int i = 0; tagged && i < 3; i++) {
            tagged = bytes[at + i] == tag.charAt(i);
        }
        return tagged;
    }

    /** Behind the next separator, -1 when a terminator or the end comes first. */
    private static int after(byte[] bytes, int from, X12Delimiters delimiters) {
        for (int i = from; i < bytes.length && bytes[i] != (byte) delimiters.segment(); i++) {
            if (bytes[i] == (byte) delimiters.element()) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int number(byte[] bytes, int from, int to) {
        int result = to > from && to - from <= DIGITS ? 0 : -1;
        for (int i = from; i < to && result >= 0; i++) {
            result = bytes[i] >= '0' && bytes[i] <= '9' ? result * 10 + bytes[i] - '0' : -1;
        }
        return result;
    }
}
