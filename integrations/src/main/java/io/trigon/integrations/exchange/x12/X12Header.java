package io.trigon.integrations.exchange.x12;

import java.nio.charset.StandardCharsets;

/**
 * An ISA as it stands in a file: 105 characters at fixed places, then the terminator. A line break may have been put in
 * between by a machine that writes 80 columns.
 *
 * @param text its 105 characters
 * @param delimiters as it declares them
 */
record X12Header(byte[] text, X12Delimiters delimiters) {

    static final int LENGTH = 106;
    private static final int COMPONENT_AT = 104;

    /** After which characters an element separator stands: the elements of an ISA have fixed lengths. */
    private static final int[] SEPARATORS = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

    /** The one that begins at {@code start}; null when what is there is none. */
    static X12Header at(byte[] bytes, int start) {
        byte[] text = new byte[LENGTH - 1];
        int length = 0;
        int i = start;
        while (i < bytes.length && length < text.length) {
            byte b = bytes[i++];
            if (b != '\r' && b != '\n') {
                text[length++] = b;
            }
        }
        return length < text.length || i >= bytes.length ? null : of(text, bytes[i]);
    }

    private static X12Header of(byte[] text, byte terminator) {
        for (int at : SEPARATORS) {
            if (text[at] != text[SEPARATORS[0]]) {
                return null;
            }
        }
        char element = (char) (text[SEPARATORS[0]] & 0xFF);
        char component = (char) (text[COMPONENT_AT] & 0xFF);
        char segment = (char) (terminator & 0xFF);
        boolean distinct = element != component && element != segment && component != segment;
        boolean usable = !Character.isLetterOrDigit(element) && !Character.isLetterOrDigit(segment);
        return distinct && usable ? new X12Header(text, new X12Delimiters(element, component, segment)) : null;
    }

    /** An interchange of nothing but this header, ended by us: to answer one whose own end never came. */
    X12Frame alone(int offset) {
        String isa = new String(text, StandardCharsets.ISO_8859_1);
        String number = isa.substring(SEPARATORS[12] + 1, SEPARATORS[13]);
        String whole = isa + delimiters.segment() + "IEA" + delimiters.element() + "0" + delimiters.element() + number
                + delimiters.segment();
        return new X12Frame(whole.getBytes(StandardCharsets.ISO_8859_1), delimiters, offset);
    }
}
