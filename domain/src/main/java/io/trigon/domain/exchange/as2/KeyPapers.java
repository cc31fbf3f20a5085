package io.trigon.domain.exchange.as2;

/** What an authority and we exchange about a key of ours. */
public interface KeyPapers {
    /** A request for a certificate of this key (PKCS #10), as PEM. */
    String request(OwnKey key);

    /**
     * The key with the certificate that an authority gave for it, in DER or PEM.
     *
     * @throws io.trigon.domain.shared.BrokenRule {@code certificate-unreadable}, {@code certificate-other-key}
     */
    KeyMint.Minted certified(OwnKey key, byte[] certificate);

    /**
     * A key with its certificate, out of a PKCS #12 file.
     *
     * @throws io.trigon.domain.shared.BrokenRule {@code key-unreadable}, {@code key-not-one}, {@code certificate-other-key}
     */
    KeyMint.Minted unpacked(byte[] pkcs12, String password);
}
