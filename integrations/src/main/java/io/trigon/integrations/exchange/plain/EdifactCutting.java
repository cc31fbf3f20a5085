package io.trigon.integrations.exchange.plain;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Cuts EDIFACT for the eye: by the separators of its UNA or the usual ones, and without minding what is wrong in it. */
final class EdifactCutting {
    private static final int UNA = 9;

    private final String text;
    private final List<RawSegment> segments = new ArrayList<>();
    private char component = ':';
    private char element = '+';
    private char release = '?';
    private char terminator = '\'';
    private int interchange = -1;
    private int message = -1;
    private String set = "";
    private String control = "";
    private int position;

    private EdifactCutting(String text) {
        this.text = text;
    }

    static CutText cut(byte[] bytes, Charset charset) {
        String octets = new String(bytes, charset);
        EdifactCutting cutting = new EdifactCutting(octets.startsWith("\uFEFF") ? octets.substring(1) : octets);
        boolean more = cutting.run();
        return new CutText(cutting.sender(), List.copyOf(cutting.segments), more);
    }

    private boolean run() {
        int at = 0;
        while (at < text.length()) {
            if (segments.size() >= CutText.MOST) {
                return true;
            }
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) < ' ') {
                at++;
            } else if (text.startsWith("UNA", at) && at + UNA <= text.length()) {
                learn(at);
                add("UNA", text.substring(at, at + UNA), at, List.of());
                at += UNA;
            } else {
                int end = end(at);
                take(text.substring(at, end).replaceAll("[\\r\\n]", ""), at);
                at = end + 1;
            }
        }
        return false;
    }

    private void learn(int at) {
        component = text.charAt(at + 3);
        element = text.charAt(at + 4);
        release = text.charAt(at + 6);
        terminator = text.charAt(at + 8);
    }

    private int end(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == terminator) {
                return i;
            }
            i += isReleased(i) ? 1 : 0;
        }
        return text.length();
    }

    private boolean isReleased(int at) {
        return release != ' ' && text.charAt(at) == release;
    }

    private void take(String raw, int offset) {
        List<List<String>> elements = parts(raw);
        String tag = elements.get(0).get(0).strip();
        enter(tag, elements);
        add(tag.length() <= 12 ? tag : tag.substring(0, 12), raw, offset, elements.subList(1, elements.size()));
        if (tag.equals("UNT")) {
            outside();
        }
    }

    /** Elements with their components, without release characters; the tag is the first. */
    private List<List<String>> parts(String raw) {
        List<List<String>> elements = new ArrayList<>();
        List<String> components = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (release != ' ' && c == release && i + 1 < raw.length()) {
                value.append(raw.charAt(++i));
            } else if (c == component || c == element) {
                components.add(value.toString());
                value.setLength(0);
                if (c == element) {
                    elements.add(components);
                    components = new ArrayList<>();
                }
            } else {
                value.append(c);
            }
        }
        components.add(value.toString());
        elements.add(components);
        return elements;
    }

    private void enter(String tag, List<List<String>> elements) {
        switch (tag) {
            case "UNB" -> {
                interchange++;
                message = -1;
                outside();
            }
            case "UNH" -> {
                message++;
                control = elements.size() > 1 ? elements.get(1).get(0) : "";
                set = elements.size() > 2 ? elements.get(2).get(0) : "";
                position = 1;
            }
            case "UNZ", "UNE", "UNG" -> outside();
            default -> position += position > 0 ? 1 : 0;
        }
    }

    private void outside() {
        set = "";
        control = "";
        position = 0;
    }

    private void add(String tag, String raw, int offset, List<List<String>> elements) {
        segments.add(new RawSegment(
                Math.max(0, interchange), -1, message, set, control, position, offset, tag, raw, elements));
    }

    private String sender() {
        for (RawSegment segment : segments) {
            if (segment.is("UNB") && segment.elements().size() > 1) {
                List<String> sender = segment.elements().get(1);
                String qualifier = sender.size() > 1 ? sender.get(1) : "";
                return sender.get(0).isEmpty() ? null : qualifier + "/" + sender.get(0);
            }
        }
        return null;
    }
}
