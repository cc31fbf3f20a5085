package io.trigon.integrations.exchange.edifact;

/**
 * The characters that part an interchange, as its UNA declares them.
 *
 * @param release 0 when none is used
 * @param repetition used from syntax 4 on
 */
public record ServiceCharacters(
        char component, char element, char decimal, char release, char repetition, char terminator) {

    /** What counts without a UNA, and what we write. */
    public static final ServiceCharacters STANDARD = new ServiceCharacters(':', '+', '.', '?', '*', '\'');

    /** The non-printing ones of the old level B, which has no UNA. */
    static final ServiceCharacters LEVEL_B = new ServiceCharacters('\u001f', '\u001d', '.', '\0', '\0', '\u001c');

    /** Whether elements may be repeated: from syntax 4 on, unless a blank stands for the separator. */
    boolean areRepeating(int syntax) {
        return syntax >= 4 && repetition != ' ';
    }

    /** Whether they can be told from each other and from text. */
    boolean areUsable(boolean repeating) {
        String used =
                "" + component + element + terminator + (release == 0 ? "" : release) + (repeating ? repetition : "");
        return used.chars().distinct().count() == used.length()
                && used.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c == ' ');
    }
}
