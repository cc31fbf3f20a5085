package io.trigon.integrations.exchange.x12;

/** One segment as read: a tag, its place, and its elements by their number in the standard (01 is 1). */
public final class X12Segment {

    private final String tag;
    private final int position;
    private final String[][] elements;

    X12Segment(String tag, int position, String[][] elements) {
        this.tag = tag;
        this.position = position;
        this.elements = elements;
    }

    /** The segment's tag, such as {@code N1}. */
    public String tag() {
        return tag;
    }

    /** Its place in the transaction set; the ST is 1. */
    public int position() {
        return position;
    }

    /** Element {@code number} (its first component), trimmed; empty when absent, never null. */
    public String at(int number) {
        return at(number, 1);
    }

    /** Component {@code component} of element {@code number}, trimmed; empty when absent, never null. */
    public String at(int number, int component) {
        if (number > elements.length || elements[number - 1] == null) {
            return "";
        }
        String[] components = elements[number - 1];
        String value = component > components.length ? null : components[component - 1];
        return value == null ? "" : value;
    }

    /** Whether element {@code number} carries something. */
    public boolean has(int number) {
        return !at(number).isEmpty();
    }

    /** Whether this is a segment of that tag. */
    public boolean is(String candidate) {
        return tag.equals(candidate);
    }

    /** The segment as text with our own delimiters: evidence for people, not for parsing. */
    public String text() {
        StringBuilder text = new StringBuilder(tag);
        for (String[] components : elements) {
            text.append('*');
            for (int i = 0; components != null && i < components.length; i++) {
                text.append(i == 0 ? "" : ">").append(components[i] == null ? "" : components[i]);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return tag + " at " + position;
    }
}
