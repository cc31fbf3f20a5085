package io.trigon.domain.exchange.as2;

/**
 * What a certificate says that its key may be used for; one that says nothing lets it sign and encrypt.
 *
 * @param signs whether what it signs may be verified by it
 * @param encrypts whether one may encrypt for it
 * @param vouches whether it may vouch for certificates of others
 */
public record CertificateUses(boolean signs, boolean encrypts, boolean vouches) {
    /** Of a usual certificate. */
    public static final CertificateUses BOTH = new CertificateUses(true, true, false);
}
