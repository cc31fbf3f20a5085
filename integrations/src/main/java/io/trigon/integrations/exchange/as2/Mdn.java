package io.trigon.integrations.exchange.as2;

/**
 * What a receipt says (RFC 3798 as RFC 4130 uses it).
 *
 * @param originalMessageId of the message it speaks of, as there
 * @param disposition {@code automatic-action/MDN-sent-automatically; processed}
 * @param mic null when it has none
 * @param text for people
 */
record Mdn(String originalMessageId, String disposition, Mic mic, String text) {
    /** Whether it says that the message was taken, maybe with a warning. */
    boolean isGood() {
        String status =
                disposition.substring(disposition.indexOf(';') + 1).strip().toLowerCase(java.util.Locale.ROOT);
        return status.equals("processed") || status.startsWith("processed/warning");
    }
}
