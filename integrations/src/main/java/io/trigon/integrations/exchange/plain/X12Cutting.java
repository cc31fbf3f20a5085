package io.trigon.integrations.exchange.plain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts X12 for the eye: by the delimiters that each ISA names, and without minding what is wrong in it. */
final class X12Cutting {
    private static final int ISA_ELEMENTS = 16;

    /** A byte order mark as octets. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    /** One character for each octet. */
    private final String text;

    private final Charset charset;
    private final List<RawSegment> segments = new ArrayList<>();
    private char element = '*';
    private char component = '>';
    private char terminator = '~';
    private int interchange = -1;
    private int group = -1;
    private int message = -1;
    private String set = "";
    private String control = "";
    private int position;

    private X12Cutting(String text, Charset charset) {
        this.text = text;
        this.charset = charset;
    }

    /** @param charset what the octets mean; places count octets */
    static CutText cut(byte[] bytes, Charset charset) {
        X12Cutting cutting = new X12Cutting(new String(bytes, StandardCharsets.ISO_8859_1), charset);
        boolean more = cutting.run();
        return new CutText(cutting.sender(), List.copyOf(cutting.segments), more);
    }

    private boolean run() {
        int at = skipBlanks(text.startsWith(MARK) ? MARK.length() : 0);
        while (at < text.length()) {
            if (segments.size() >= CutText.MOST) {
                return true;
            }
            if (text.startsWith("ISA", at)) {
                learn(at);
            }
            int end = text.indexOf(terminator, at);
            end = end < 0 ? text.length() : end;
            take(meant(text.substring(at, end).replaceAll("[\\r\\n]", "")).strip(), at);
            at = skipBlanks(end + 1);
        }
        return false;
    }

    /** The terminator is the second character after the sixteenth separator; line breaks within the ISA don't count. */
    private void learn(int isa) {
        if (isa + 3 >= text.length()) {
            return;
        }
        char separator = text.charAt(isa + 3);
        int at = isa + 3;
        for (int n = 1; n < ISA_ELEMENTS && at >= 0; n++) {
            at = text.indexOf(separator, at + 1);
        }
        int first = at < 0 ? -1 : skipBreaks(at + 1);
        if (first < 0 || first + 1 >= text.length()) {
            return;
        }
        element = separator;
        component = text.charAt(first);
        terminator = text.charAt(first + 1);
    }

    private int skipBreaks(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
            at++;
        }
        return at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) < ' ')) {
            at++;
        }
        return at;
    }

    private void take(String raw, int offset) {
        if (raw.isEmpty()) {
            return;
        }
        List<String> parts = Arrays.asList(split(raw, element));
        String tag = parts.get(0).strip();
        boolean isa = tag.equals("ISA");
        List<List<String>> elements = parts.subList(1, parts.size()).stream()
                .map(e -> isa ? List.of(e.strip()) : List.of(split(e.strip(), component)))
                .toList();
        enter(tag, elements);
        segments.add(
                new RawSegment(interchange, group, message, set, control, position, offset, cut(tag), raw, elements));
        leave(tag);
    }

    private void enter(String tag, List<List<String>> elements) {
        switch (tag) {
            case "ISA" -> {
                interchange++;
                group = -1;
                message = -1;
                outside();
            }
            case "GS" -> {
                group++;
                outside();
            }
            case "ST" -> {
                message++;
                set = elements.isEmpty() ? "" : elements.get(0).get(0);
                control = elements.size() < 2 ? "" : elements.get(1).get(0);
                position = 1;
            }
            case "GE", "IEA" -> outside();
            default -> position += position > 0 ? 1 : 0;
        }
    }

    private void leave(String tag) {
        if (tag.equals("SE")) {
            outside();
        }
    }

    private void outside() {
        set = "";
        control = "";
        position = 0;
    }

    private String meant(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    private static String[] split(String text, char by) {
        return text.split(Pattern.quote(String.valueOf(by)), -1);
    }

    private static String cut(String tag) {
        return tag.length() <= 12 ? tag : tag.substring(0, 12);
    }

    private String sender() {
        if (segments.isEmpty() || !segments.get(0).is("ISA")) {
            return null;
        }
        String qualifier = segments.get(0).at(5);
        String id = segments.get(0).at(6);
        return qualifier.isEmpty() || id.isEmpty() ? null : qualifier + "/" + id;
    }
}
