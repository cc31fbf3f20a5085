package io.trigon.integrations.exchange.edifact;

import io.trigon.integrations.exchange.x12.X12File.Shape;
import io.trigon.integrations.exchange.x12.X12Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a file into interchanges, in one pass and without judging segments. Takes a UNA or none, any service characters, a
 * byte order mark, line breaks anywhere, blanks between interchanges, an interchange without its UNZ before another one,
 * and a last segment without its terminator.
 */
public final class EdifactFraming {

    private static final int UNA_LENGTH = 9;
    private static final int TAG = 3;
    private static final int NOTHING = -1;

    private final byte[] bytes;
    private final X12Limits limits;
    private final List<EdifactFrame> frames = new ArrayList<>();
    private int at;

    private EdifactFraming(byte[] bytes, X12Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** Whether the file begins as EDIFACT does, maybe unfinished. */
    public static boolean isEdifact(byte[] bytes) {
        EdifactFraming framing = new EdifactFraming(eightBits(bytes), X12Limits.STANDARD);
        framing.skipMarkAndBlanks();
        return framing.isAt("UNA", framing.at) || framing.isAt("UNB", framing.at);
    }

    /** Cuts {@code bytes} within {@code limits}; never throws for what is in them. */
    public static EdifactFile cut(byte[] bytes, X12Limits limits) {
        if (bytes.length > limits.bytes()) {
            return new EdifactFile(Shape.TOO_LARGE, List.of(), limits.bytes());
        }
        return new EdifactFraming(eightBits(bytes), limits).run();
    }

    /** What is written in two octets a character is turned into UTF-8, which has all service characters in one. */
    public static byte[] eightBits(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        int start = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        Charset wide =
                switch (start) {
                    case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
                    case 'U' -> StandardCharsets.UTF_16BE;
                    case 'U' << 8 -> StandardCharsets.UTF_16LE;
                    default -> null;
                };
        return wide == null ? bytes : new String(bytes, wide).getBytes(StandardCharsets.UTF_8);
    }

    private EdifactFile run() {
        skipMarkAndBlanks();
        while (at < bytes.length) {
            Shape flaw = frames.size() >= limits.interchanges() ? Shape.TOO_LARGE : takeInterchange();
            if (flaw != null) {
                return new EdifactFile(flaw, List.copyOf(frames), at);
            }
            at = skip(at);
        }
        return new EdifactFile(frames.isEmpty() ? Shape.EMPTY : Shape.WHOLE, List.copyOf(frames), NOTHING);
    }

    private void skipMarkAndBlanks() {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        at = skip(marked ? 3 : 0);
    }

    private int skip(int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == 0 || bytes[i] == 0x1A || Character.isWhitespace(bytes[i]))) {
            // the separators of the old level B count as white space, but never stand before an interchange
            i++;
        }
        return i;
    }

    /** The flaw met, or null when an interchange was added. */
    private Shape takeInterchange() {
        boolean advised = isAt("UNA", at);
        if (!advised && !isAt("UNB", at)) {
            return bytes.length - at < TAG && isBeginning() ? Shape.UNFINISHED : Shape.FOREIGN;
        }
        int header = advised ? skip(at + UNA_LENGTH) : at;
        if (header + TAG >= bytes.length) {
            return Shape.UNFINISHED;
        }
        ServiceCharacters characters = advised ? advice() : standard();
        if (!isAt("UNB", header) || bytes[header + TAG] != (byte) characters.element()) {
            return Shape.FOREIGN;
        }
        return takeSegments(header, characters);
    }

    private ServiceCharacters advice() {
        char release = (char) (bytes[at + 6] & 0xFF);
        return new ServiceCharacters(
                (char) (bytes[at + 3] & 0xFF),
                (char) (bytes[at + 4] & 0xFF),
                (char) (bytes[at + 5] & 0xFF),
                release == ' ' ? 0 : release,
                (char) (bytes[at + 7] & 0xFF),
                (char) (bytes[at + 8] & 0xFF));
    }

    private ServiceCharacters standard() {
        return bytes[at + TAG] == (byte) ServiceCharacters.LEVEL_B.element()
                ? ServiceCharacters.LEVEL_B
                : ServiceCharacters.STANDARD;
    }

    private Shape takeSegments(int header, ServiceCharacters characters) {
        String[] syntax = syntax(header, characters);
        int version = syntax.length > 1 && syntax[1].matches("\\d") ? Integer.parseInt(syntax[1]) : 0;
        boolean repeating = characters.areRepeating(version);
        if (!characters.areUsable(repeating)) {
            return Shape.MALFORMED;
        }
        EndOfInterchange end = EndOfInterchange.find(bytes, header, characters, limits);
        if (end.flaw() == Shape.TOO_LARGE) {
            at = end.at();
            return end.flaw();
        }
        Charset charset = syntax[0].equals("UNOX")
                ? Repertoire.switching(bytes, header, end.at())
                : Repertoire.charset(syntax[0]);
        String text = new String(bytes, header, end.at() - header, charset);
        frames.add(new EdifactFrame(Segmenting.of(text, characters, repeating), syntax[0], version, at));
        at = end.flaw() == null ? end.at() : at;
        return end.flaw();
    }

    /** The components of S001. */
    private String[] syntax(int header, ServiceCharacters characters) {
        int start = header + TAG + 1;
        int end = start;
        while (end < bytes.length
                && end < start + 20
                && bytes[end] != (byte) characters.element()
                && bytes[end] != (byte) characters.terminator()) {
            end++;
        }
        String composite = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        return composite.replaceAll("[\r\n]", "").split(Pattern.quote("" + characters.component()), -1);
    }

    private boolean isBeginning() {
        String rest = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
        return "UNA".startsWith(rest) || "UNB".startsWith(rest);
    }

    private boolean isAt(String word, int from) {
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
}
