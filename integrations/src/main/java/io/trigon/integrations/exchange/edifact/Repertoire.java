package io.trigon.integrations.exchange.edifact;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The character repertoires that UNB 0001 names, and how each is encoded. */
final class Repertoire {

    /** Upper case, digits and the marks that the standard allows at its lowest level. */
    private static final String LEVEL_A = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-()/='+:?!\"%&*;<>";

    private static final String UTF_8 = "UTF-8";
    private static final String ASCII = "US-ASCII";

    private static final Map<String, String> ENCODED = Map.ofEntries(
            Map.entry("UNOA", ASCII),
            Map.entry("UNOB", ASCII),
            Map.entry("UNOC", "ISO-8859-1"),
            Map.entry("UNOD", "ISO-8859-2"),
            Map.entry("UNOE", "ISO-8859-5"),
            Map.entry("UNOF", "ISO-8859-7"),
            Map.entry("UNOG", "ISO-8859-3"),
            Map.entry("UNOH", "ISO-8859-4"),
            Map.entry("UNOI", "ISO-8859-6"),
            Map.entry("UNOJ", "ISO-8859-8"),
            Map.entry("UNOK", "ISO-8859-9"),
            Map.entry("UNOL", "ISO-8859-15"),
            Map.entry("UNOW", UTF_8),
            Map.entry("UNOX", "ISO-2022-JP"),
            Map.entry("UNOY", UTF_8));

    /** Those we write in, the narrowest first; the last holds everything. */
    private static final List<String> OURS = List.of("UNOA", "UNOB", "UNOC", "UNOY");

    private Repertoire() {}

    /** Whether we can read the repertoire. */
    static boolean isKnown(String name) {
        return ENCODED.containsKey(name);
    }

    /** How it is encoded; one that is not known is read as the narrowest. */
    static Charset charset(String name) {
        return Charset.forName(ENCODED.getOrDefault(name, ASCII));
    }

    /** The encoding of what switches by escape sequences (ISO 2022), told by the first of them. */
    static Charset switching(byte[] bytes, int from, int to) {
        for (int i = from; i + 3 < to; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && bytes[i + 2] == ')') {
                return Charset.forName(bytes[i + 3] == 'C' ? "ISO-2022-KR" : "ISO-2022-CN");
            }
        }
        return charset("UNOX");
    }

    /** The narrowest that holds the text and is not narrower than {@code least}. */
    static String holding(CharSequence text, String least) {
        int from = Math.max(0, OURS.indexOf(least));
        for (String name : OURS.subList(from, OURS.size())) {
            if (holds(name, text)) {
                return name;
            }
        }
        return OURS.get(OURS.size() - 1);
    }

    private static boolean holds(String name, CharSequence text) {
        if (name.equals("UNOA")) {
            return text.chars().allMatch(c -> LEVEL_A.indexOf(c) >= 0);
        }
        Charset charset = charset(name);
        return charset.equals(StandardCharsets.UTF_8) || charset.newEncoder().canEncode(text);
    }
}
