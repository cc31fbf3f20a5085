package io.trigon.domain.shared;

/** Texts for people from outside: what is longer than we keep is cut, for its beginning says enough. Never for what identifies. */
public final class Words {
    private Words() {}

    /** At most so many characters of it, without half a character at the end; null stays null. */
    public static String atMost(int length, String text) {
        if (text == null || text.length() <= length) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, halved ? length - 1 : length);
    }
}
