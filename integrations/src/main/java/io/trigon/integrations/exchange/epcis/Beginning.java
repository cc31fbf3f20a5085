package io.trigon.integrations.exchange.epcis;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text may be by its first character, behind a mark of the order of bytes and blanks. */
public enum Beginning {
    JSON,
    XML,
    OTHER;

    private static final int BLANKS = 10_000;
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][A-Za-z0-9_.:-]{0,200})[\\s>/]");

    public static Beginning of(byte[] content) {
        for (int at = 0; at < content.length && at < BLANKS; at++) {
            int one = content[at] & 0xff;
            boolean skipped = one <= ' ' || at < 3 && one >= 0xbb;
            if (!skipped) {
                return switch (one) {
                    case '{', '[' -> JSON;
                    case '<' -> XML;
                    default -> OTHER;
                };
            }
        }
        return OTHER;
    }

    /** Whether a text that begins so has its end: all brackets are closed, or all elements. */
    public boolean isWhole(byte[] content) {
        return switch (this) {
            case JSON -> bracketsLeft(content) == 0;
            case XML -> isClosed(content);
            case OTHER -> true;
        };
    }

    private static boolean isClosed(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Matcher root = ROOT.matcher(text);
        int end = root.find() ? text.lastIndexOf("</" + root.group(1)) : -1;
        return end >= 0 && text.indexOf('>', end) >= 0;
    }

    private static int bracketsLeft(byte[] content) {
        int open = 0;
        boolean quoted = false;
        for (int at = 0; at < content.length; at++) {
            byte one = content[at];
            if (quoted && one == '\\') {
                at++;
            } else if (one == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += one == '{' || one == '[' ? 1 : one == '}' || one == ']' ? -1 : 0;
            }
        }
        return open;
    }
}
