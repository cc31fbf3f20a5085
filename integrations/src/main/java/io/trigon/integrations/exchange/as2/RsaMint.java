package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.as2.KeyMint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes RSA keys of 2048 bits, which every AS2 system takes, with a certificate signed by SHA-256 and the key itself. */
@ApplicationScoped
public class RsaMint implements KeyMint {
    private static final int BITS = 2048;

    /** For which the safe opens. */
    static final String PURPOSE = "as2:own";

    private Safe safe;

    protected RsaMint() {}

    @Inject
    public RsaMint(Safe safe) {
        this.safe = safe;
    }

    @Override
    public Minted mint(String name, Instant from, Instant until) {
        try {
            KeyPair pair = pair();
            X509Certificate certificate = certify(pair, name, from, until);
            return new Minted(
                    Certificates.facts(certificate),
                    safe.lock(PURPOSE, pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    static X509Certificate certify(KeyPair pair, String name, Instant from, Instant until)
            throws GeneralSecurityException {
        return certify(pair, name, pair, name, from, until);
    }

    static X509Certificate certify(
            KeyPair pair, String name, KeyPair issuer, String issuerName, Instant from, Instant until)
            throws GeneralSecurityException {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    called(issuerName),
                    new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(from),
                    Date.from(until),
                    called(name),
                    pair.getPublic());
            int uses = KeyUsage.digitalSignature | KeyUsage.keyEncipherment | KeyUsage.dataEncipherment;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(uses));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate())));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X500Name called(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, name.length() <= 64 ? name : name.substring(0, 64))
                .build();
    }
}
