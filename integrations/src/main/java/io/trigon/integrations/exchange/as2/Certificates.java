package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.CertificateFacts;
import io.trigon.domain.exchange.as2.CertificateReader;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;

/** Reads certificates (X.509), and writes them as partners like to get them. */
@ApplicationScoped
public class Certificates implements CertificateReader {
    private static final int BYTES_MOST = 32 * 1024;

    @Override
    public CertificateFacts read(byte[] bytes) {
        try {
            BrokenRule.unless(bytes.length <= BYTES_MOST, "certificate-unreadable", "that is no certificate");
            return facts(parse(bytes));
        } catch (GeneralSecurityException e) {
            throw new BrokenRule("certificate-unreadable", "that is no certificate");
        }
    }

    static CertificateFacts facts(X509Certificate certificate) throws GeneralSecurityException {
        byte[] der = certificate.getEncoded();
        return new CertificateFacts(
                der,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der)),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                isSelfSigned(certificate),
                certificate.getPublicKey() instanceof RSAPublicKey rsa
                        ? rsa.getModulus().bitLength()
                        : 0);
    }

    /** One that the house keeps, which was read before. */
    static X509Certificate of(byte[] der) {
        try {
            return parse(der);
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was kept is none", e);
        }
    }

    static byte[] pem(byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static X509Certificate parse(byte[] bytes) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
