package io.trigon.integrations.exchange.as2;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that issues certificates. */
record Office(KeyPair keys, X509Certificate certificate) {
    private static final AtomicLong SERIALS = new AtomicLong(100);

    static Office root(String name) {
        KeyPair keys = Partner.pair();
        return new Office(
                keys,
                certify(keys.getPublic(), name, keys, name, true, KeyUsage.keyCertSign, Partner.FROM, Partner.UNTIL));
    }

    /** Another authority beneath this one. */
    Office branch(String name) {
        KeyPair branch = Partner.pair();
        return new Office(
                branch,
                certify(
                        branch.getPublic(),
                        name,
                        keys,
                        name(),
                        true,
                        KeyUsage.keyCertSign,
                        Partner.FROM,
                        Partner.UNTIL));
    }

    Identity issue(String name, int uses, Instant from, Instant until) {
        KeyPair own = Partner.pair();
        return new Identity(certificate(own.getPublic(), name, uses, from, until), own.getPrivate());
    }

    /** For a key that somebody else has. */
    X509Certificate certificate(PublicKey key, String name, int uses, Instant from, Instant until) {
        return certify(key, name, keys, name(), false, uses, from, until);
    }

    private String name() {
        return certificate.getSubjectX500Principal().getName().replaceFirst("CN=", "");
    }

    private static X509Certificate certify(
            PublicKey key,
            String name,
            KeyPair by,
            String byName,
            boolean authority,
            int uses,
            Instant from,
            Instant to) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + byName),
                    BigInteger.valueOf(SERIALS.incrementAndGet()),
                    Date.from(from),
                    Date.from(to),
                    new X500Name("CN=" + name),
                    key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(uses));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
