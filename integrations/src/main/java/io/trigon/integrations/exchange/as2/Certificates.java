package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.CertificateFacts;
import io.trigon.domain.exchange.as2.CertificateReader;
import io.trigon.domain.exchange.as2.CertificateUses;
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
import javax.security.auth.x500.X500Principal;

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
                keyBits(certificate),
                uses(certificate));
    }

    /** Length of an RSA key; 0 for another kind. */
    static int keyBits(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength()
                : 0;
    }

    /** By its key usage (RFC 5280, 4.2.1.3): digitalSignature or nonRepudiation, keyEncipherment, keyCertSign. */
    static CertificateUses uses(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        boolean authority = certificate.getBasicConstraints() >= 0;
        return usage == null
                ? new CertificateUses(true, true, authority)
                : new CertificateUses(usage[0] || usage[1], usage[2], authority && usage[5]);
    }

    @Override
    public String subject(String name) {
        try {
            String written = new X500Principal(name.strip()).getName();
            BrokenRule.unless(!written.isEmpty() && written.length() <= 400, "certificate-subject", "that is no name");
            return written;
        } catch (IllegalArgumentException e) {
            throw new BrokenRule("certificate-subject", "that is no name as certificates have it");
        }
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
