package io.trigon.domain.exchange.as2;

/** Knows the syntax of certificates. */
public interface CertificateReader {
    /**
     * Reads one certificate, in DER or PEM.
     *
     * @throws io.trigon.domain.shared.BrokenRule {@code certificate-unreadable} when it is none
     */
    CertificateFacts read(byte[] bytes);

    /**
     * A name as certificates have it, in one way of writing.
     *
     * @param name such as {@code CN=Acme EDI, O=Acme Inc, C=US}
     * @throws io.trigon.domain.shared.BrokenRule {@code certificate-subject} when it is none
     */
    String subject(String name);
}
