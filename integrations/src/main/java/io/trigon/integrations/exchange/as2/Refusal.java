package io.trigon.integrations.exchange.as2;

/** Why a message or a receipt is not accepted. Its text goes to the partner. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    static final String AUTHENTICATION = "authentication-failed";
    static final String DECRYPTION = "decryption-failed";
    static final String DECOMPRESSION = "decompression-failed";
    static final String SECURITY = "insufficient-message-security";
    static final String INTEGRITY = "integrity-check-failed";
    static final String PROCESSING = "unexpected-processing-error";

    private final String modifier;

    /** @param modifier as RFC 4130, 7.5.3 has it */
    Refusal(String modifier, String text) {
        super(text);
        this.modifier = modifier;
    }

    String modifier() {
        return modifier;
    }
}
