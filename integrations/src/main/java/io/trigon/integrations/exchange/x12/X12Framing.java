package io.trigon.integrations.exchange.x12;

import io.trigon.integrations.exchange.x12.X12File.Shape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a file into interchanges, in one pass and without parsing elements. Takes any delimiters, a byte order mark,
 * line breaks after or inside segments, blanks between interchanges, and a last segment without its terminator.
 */
public final class X12Framing {

    private static final int TOO_LARGE = -1;

    private final byte[] bytes;
    private final X12Limits limits;
    private final List<X12Frame> frames = new ArrayList<>();
    private final List<X12Frame> unended = new ArrayList<>();
    private int at;

    private X12Framing(byte[] bytes, X12Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** Cuts {@code bytes} within {@code limits}; never throws for what is in them. */
    public static X12File cut(byte[] bytes, X12Limits limits) {
        if (bytes.length > limits.bytes()) {
            return new X12File(Shape.TOO_LARGE, List.of(), List.of(), limits.bytes());
        }
        return new X12Framing(bytes, limits).run();
    }

    private X12File run() {
        at = hasByteOrderMark() ? 3 : 0;
        skipBlanks();
        while (at < bytes.length) {
            boolean full = frames.size() + unended.size() >= limits.interchanges();
            Shape flaw = full ? Shape.TOO_LARGE : takeInterchange();
            if (flaw != null) {
                return file(flaw, at);
            }
            skipBlanks();
        }
        return file(frames.isEmpty() && unended.isEmpty() ? Shape.EMPTY : Shape.WHOLE, -1);
    }

    private X12File file(Shape shape, int flawOffset) {
        return new X12File(shape, List.copyOf(frames), List.copyOf(unended), flawOffset);
    }

    private boolean hasByteOrderMark() {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private void skipBlanks() {
        while (at < bytes.length && (bytes[at] == 0 || bytes[at] == 0x1A || Character.isWhitespace(bytes[at]))) {
            at++;
        }
    }

    /** The flaw met, or null when a whole interchange was added. */
    private Shape takeInterchange() {
        if (!startsWith("ISA", at)) {
            return isBeginningOf("ISA") ? Shape.UNFINISHED : Shape.FOREIGN;
        }
        if (bytes.length - at < X12Header.LENGTH) {
            return Shape.UNFINISHED;
        }
        X12Header header = X12Header.at(bytes, at);
        return header == null ? Shape.MALFORMED : takeSegments(header);
    }

    private Shape takeSegments(X12Header header) {
        int start = at;
        X12Delimiters delimiters = header.delimiters();
        ByteArrayOutputStream clean = new ByteArrayOutputStream(Math.min(bytes.length - at, 8_192));
        int position = start;
        for (int count = 0; position < bytes.length; count++) {
            if (position > start && startsWith("ISA", skipBreaks(position))) {
                unended.add(header.alone(start));
                at = skipBreaks(position);
                return null;
            }
            int end = count < limits.segments() ? copySegment(position, delimiters, clean) : TOO_LARGE;
            if (end == TOO_LARGE) {
                at = position;
                return Shape.TOO_LARGE;
            }
            if (isTrailer(position, delimiters)) {
                frames.add(new X12Frame(closed(clean, delimiters), delimiters, start));
                at = end;
                return null;
            }
            clean.write(delimiters.segment());
            position = end;
        }
        unended.add(header.alone(start));
        return Shape.UNFINISHED;
    }

    private static byte[] closed(ByteArrayOutputStream clean, X12Delimiters delimiters) {
        byte[] text = clean.toByteArray();
        int length = text.length;
        while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == 0)) {
            length--;
        }
        byte[] result = Arrays.copyOf(text, length + 1);
        result[length] = (byte) delimiters.segment();
        return result;
    }

    /** Copies up to the terminator or the end; where to go on, or {@link #TOO_LARGE} beyond a bound. */
    private int copySegment(int from, X12Delimiters delimiters, ByteArrayOutputStream clean) {
        BinarySegment binary = BinarySegment.at(bytes, skipBreaks(from), delimiters);
        if (binary != null) {
            return copyBinary(skipBreaks(from), binary, clean);
        }
        byte terminator = (byte) delimiters.segment();
        byte separator = (byte) delimiters.element();
        int element = 0;
        int elements = 0;
        for (int i = from; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == terminator) {
                return i + 1;
            }
            if (b == '\r' || b == '\n') {
                continue;
            }
            elements += b == separator ? 1 : 0;
            element = b == separator ? 0 : element + 1;
            if (element > limits.elementBytes() || elements > limits.elements() || i - from > limits.segmentBytes()) {
                return TOO_LARGE;
            }
            clean.write(b);
        }
        return bytes.length;
    }

    /** The head of it and, for bytes that nobody here reads, a hyphen. */
    private int copyBinary(int from, BinarySegment binary, ByteArrayOutputStream clean) {
        clean.write(bytes, from, binary.data() - from);
        clean.write('-');
        return Math.min(bytes.length, binary.end() + 1);
    }

    private int skipBreaks(int position) {
        int i = position;
        while (i < bytes.length && (bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == ' ')) {
            i++;
        }
        return i;
    }

    private boolean isTrailer(int position, X12Delimiters delimiters) {
        int i = skipBreaks(position);
        return startsWith("IEA", i) && i + 3 < bytes.length && bytes[i + 3] == (byte) delimiters.element();
    }

    private boolean startsWith(String word, int from) {
        if (from + word.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBeginningOf(String word) {
        int rest = bytes.length - at;
        return rest < word.length() && word.startsWith(new String(bytes, at, rest, StandardCharsets.US_ASCII));
    }
}
