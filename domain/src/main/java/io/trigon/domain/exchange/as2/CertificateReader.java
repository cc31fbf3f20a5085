package io.trigon.domain.exchange.as2;

/** Knows the syntax of certificates. */
public interface CertificateReader {
    /**
     * Reads one certificate, in DER or PEM.
     *
     * @throws io.trigon.domain.shared.BrokenRule {@code certificate-unreadable} when it is none
     */
    CertificateFacts read(byte[] bytes);
}
