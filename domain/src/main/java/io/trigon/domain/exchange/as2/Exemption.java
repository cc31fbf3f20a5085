package io.trigon.domain.exchange.as2;

/** What is refused unless it was agreed on with the partner. */
public enum Exemption {
    /** Messages without a signature, both ways. */
    UNSIGNED,
    /** Messages in clear, both ways. */
    UNENCRYPTED,
    /** Receipts of the partner without a signature. */
    UNSIGNED_RECEIPT,
    /** Certificates of the partner that nobody but itself vouches for. */
    SELF_SIGNED,
    /** Signatures by a certificate of the partner that ran out. */
    EXPIRED,
    /** SHA-1 and MD5. */
    WEAK_DIGEST,
    /** Triple DES and RC2. */
    WEAK_CIPHER
}
