package io.trigon.integrations.exchange.edifact;

import java.util.ArrayList;
import java.util.List;

/** One segment as read: a tag, its place, and its elements by their number (the one behind the tag is 1). */
public final class EdifactSegment {

    private final String tag;
    private final int position;
    private final String text;
    private final List<List<List<String>>> elements;

    private EdifactSegment(String tag, int position, String text, List<List<List<String>>> elements) {
        this.tag = tag;
        this.position = position;
        this.text = text;
        this.elements = elements;
    }

    /** Parts a segment written with the standard service characters. */
    static EdifactSegment parse(String text, int position) {
        List<String> parts = split(text, '+');
        List<List<List<String>>> elements = new ArrayList<>();
        for (String element : parts.subList(1, parts.size())) {
            List<List<String>> repetitions = new ArrayList<>();
            for (String repetition : split(element, '*')) {
                repetitions.add(split(repetition, ':').stream()
                        .map(EdifactSegment::plain)
                        .toList());
            }
            elements.add(repetitions);
        }
        // an explicit nesting indication behind the tag says nothing that the order does not
        return new EdifactSegment(split(parts.get(0), ':').get(0), position, text, elements);
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '?') {
                i++;
            } else if (text.charAt(i) == at) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String plain(String released) {
        return released.indexOf('?') < 0
                ? released.strip()
                : released.replaceAll("\\?(.)", "$1").strip();
    }

    /** The segment's tag, such as {@code NAD}. */
    public String tag() {
        return tag;
    }

    /** Its place in the message; the UNH is 1. */
    public int position() {
        return position;
    }

    /** Element {@code element} (its first component), trimmed; empty when absent, never null. */
    public String at(int element) {
        return at(element, 1);
    }

    /** Component {@code component} of element {@code element}, trimmed; empty when absent, never null. */
    public String at(int element, int component) {
        return at(element, component, 1);
    }

    /** The same of a repetition, counted from 1. */
    public String at(int element, int component, int repetition) {
        if (element > elements.size() || repetition > elements.get(element - 1).size()) {
            return "";
        }
        List<String> components = elements.get(element - 1).get(repetition - 1);
        return component > components.size() ? "" : components.get(component - 1);
    }

    /** How many elements there are, empty ones counted. */
    public int size() {
        return elements.size();
    }

    /** How many components the element has, in its first repetition. */
    public int sizeOf(int element) {
        return element > elements.size() ? 0 : elements.get(element - 1).get(0).size();
    }

    /** Whether element {@code element} carries something in its first component. */
    public boolean has(int element) {
        return !at(element).isEmpty();
    }

    /** Whether this is a segment of that tag. */
    public boolean is(String candidate) {
        return tag.equals(candidate);
    }

    /** The segment as text with the standard service characters: evidence for people, not for parsing. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return tag + " at " + position;
    }
}
