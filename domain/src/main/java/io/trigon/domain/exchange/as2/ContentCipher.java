package io.trigon.domain.exchange.as2;

/** By which a message is encrypted. */
public enum ContentCipher {
    AES128_CBC,
    AES192_CBC,
    AES256_CBC,
    AES128_GCM,
    AES192_GCM,
    AES256_GCM,
    TRIPLE_DES,
    RC2;

    /** Broken, or about to be; accepted where it was agreed on. */
    public boolean isWeak() {
        return this == TRIPLE_DES || this == RC2;
    }
}
