package io.trigon.integrations.exchange.as2;

/** AS2 ids as they stand in header fields: those with a blank are quoted (RFC 4130, 6.2). */
final class As2Ids {
    private As2Ids() {}

    static String quoted(String id) {
        return id.matches("[^\\s;,:]+") ? id : '"' + id + '"';
    }

    /** Null stays null. */
    static String plain(String header) {
        boolean quoted = header != null && header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        return quoted ? header.substring(1, header.length() - 1).replaceAll("\\\\(.)", "$1") : header;
    }
}
