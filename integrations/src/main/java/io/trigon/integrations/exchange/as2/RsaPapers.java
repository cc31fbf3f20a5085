package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.as2.KeyMint.Minted;
import io.trigon.domain.exchange.as2.KeyPapers;
import io.trigon.domain.exchange.as2.OwnKey;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Requests of certificates (PKCS #10) and files with keys (PKCS #12), of RSA. */
@ApplicationScoped
public class RsaPapers implements KeyPapers {
    private static final int FILE_BYTES_MOST = 64 * 1024;

    private OwnIdentities identities;
    private Certificates certificates;
    private Safe safe;

    protected RsaPapers() {}

    @Inject
    public RsaPapers(OwnIdentities identities, Certificates certificates, Safe safe) {
        this.identities = identities;
        this.certificates = certificates;
        this.safe = safe;
    }

    @Override
    public String request(OwnKey key) {
        Identity identity = identities.open(key);
        try {
            byte[] request = new JcaPKCS10CertificationRequestBuilder(
                            identity.certificate().getSubjectX500Principal(),
                            identity.certificate().getPublicKey())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(identity.key()))
                    .getEncoded();
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(request);
            return "-----BEGIN CERTIFICATE REQUEST-----\n" + base64 + "\n-----END CERTIFICATE REQUEST-----\n";
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("a request for a certificate can't be written", e);
        }
    }

    @Override
    public Minted certified(OwnKey key, byte[] certificate) {
        var facts = certificates.read(certificate);
        mustBelong(Certificates.of(facts.der()), identities.open(key).key());
        return new Minted(facts, key.sealedKey());
    }

    @Override
    public Minted unpacked(byte[] pkcs12, String password) {
        BrokenRule.unless(pkcs12.length <= FILE_BYTES_MOST, "key-unreadable", "that is no PKCS #12 file");
        try {
            KeyStore file = KeyStore.getInstance("PKCS12");
            char[] secret = password == null ? new char[0] : password.toCharArray();
            file.load(new ByteArrayInputStream(pkcs12), secret);
            String name = onlyKey(file);
            PrivateKey key = (PrivateKey) file.getKey(name, secret);
            X509Certificate certificate = (X509Certificate) file.getCertificate(name);
            mustBelong(certificate, key);
            return new Minted(Certificates.facts(certificate), safe.lock(RsaMint.PURPOSE, key.getEncoded()));
        } catch (GeneralSecurityException | IOException | ClassCastException e) {
            throw new BrokenRule("key-unreadable", "the file or its password is wrong");
        }
    }

    private static String onlyKey(KeyStore file) throws GeneralSecurityException {
        List<String> names = new ArrayList<>();
        for (String name : Collections.list(file.aliases())) {
            if (file.isKeyEntry(name)) {
                names.add(name);
            }
        }
        BrokenRule.unless(names.size() == 1, "key-not-one", "the file is to hold one private key");
        return names.get(0);
    }

    private static void mustBelong(X509Certificate certificate, PrivateKey key) {
        boolean belongs = certificate != null
                && certificate.getPublicKey() instanceof RSAPublicKey open
                && key instanceof RSAPrivateKey secret
                && open.getModulus().equals(secret.getModulus());
        BrokenRule.unless(belongs, "certificate-other-key", "the certificate is of another key");
    }
}
