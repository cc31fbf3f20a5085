package io.trigon.integrations.exchange.epcis;

/** What a text may be by its first character, behind a mark of the order of bytes and blanks. */
public enum Beginning {
    JSON,
    XML,
    OTHER;

    private static final int BLANKS = 10_000;

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
}
