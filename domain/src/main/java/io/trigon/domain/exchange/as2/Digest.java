package io.trigon.domain.exchange.as2;

/** By which a message is signed and its integrity proven. */
public enum Digest {
    SHA256,
    SHA384,
    SHA512,
    SHA1,
    MD5;

    /** Broken, or about to be; accepted where it was agreed on. */
    public boolean isWeak() {
        return this == SHA1 || this == MD5;
    }
}
