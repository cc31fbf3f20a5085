package io.trigon.integrations.exchange.edifact;

/**
 * What is wrong with the frame of a message, a group or an interchange.
 *
 * @param code 0085
 * @param tag the service segment, empty when none is to be named
 * @param element place of the element in it, the tag is 1; 0 when the segment itself is meant
 * @param component place of the component, 0 for a simple element
 */
public record Refusal(String code, String tag, int element, int component) {

    static final String VERSION_UNKNOWN = "2";
    static final String NOT_RECIPIENT = "7";
    static final String NOT_SUPPORTED_VALUE = "14";
    static final String DUPLICATE = "26";
    static final String REFERENCES_DIFFER = "28";
    static final String COUNT_WRONG = "29";
    static final String MIXED = "30";
    static final String SEVERAL_TYPES = "31";
    static final String EMPTY = "32";
    static final String OUTSIDE = "33";
    static final String CHARACTERS_UNKNOWN = "46";

    static Refusal of(String code) {
        return new Refusal(code, "", 0, 0);
    }

    static Refusal of(String code, String tag, int element) {
        return new Refusal(code, tag, element, 0);
    }

    /** Whether a count is wrong. */
    public boolean isOfCount() {
        return code.equals(COUNT_WRONG);
    }

    /** Whether header and trailer name different references. */
    public boolean isOfReferences() {
        return code.equals(REFERENCES_DIFFER);
    }

    /** Whether a reference was used before. */
    public boolean isOfRepetition() {
        return code.equals(DUPLICATE);
    }

    /** For people: such as {@code 29 in UNT 1}. */
    public String text() {
        String place = element > 1 ? " " + (element - 1) + (component > 0 ? ":" + component : "") : "";
        return tag.isEmpty() ? code : code + " in " + tag + place;
    }
}
