package io.trigon.integrations.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.TakeOwnCertificate;
import io.trigon.domain.shared.BrokenRule;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A certificate of ours that an authority gave")
class OwnCertificateTest {
    private static final Office OFFICE = Office.root("Trade Office");
    private static final int BOTH = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;

    @TempDir
    Path data;

    private As2House house;
    private TakeOwnCertificate takeOwn;

    @BeforeEach
    void open() {
        house = new As2House(data, "").open();
        RsaPapers papers = new RsaPapers(house.identities, new Certificates(), house.safe);
        takeOwn = new TakeOwnCertificate(house.kept.keys, house.keepOwnKey, papers, house.world.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private X509Certificate ours() {
        return house.identities.current().certificate();
    }

    private PublicKey requested() throws Exception {
        try (PEMParser pem = new PEMParser(new StringReader(takeOwn.request()))) {
            PKCS10CertificationRequest request = (PKCS10CertificationRequest) pem.readObject();
            PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
            assertThat(request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key)))
                    .isTrue();
            return key;
        }
    }

    private boolean isTaken(Partner partner, X509Certificate encryptedFor, X509Certificate receiptBy) throws Exception {
        return partner.receipt(partner.send(house.port(), partner.message(As2InTest.EDI, encryptedFor)), receiptBy)
                .isGood();
    }

    @Test
    void isAskedForByTheKeyThatIsHereAndSignsOnceItIsTaken() throws Exception {
        Identity acme = Partner.certified("ACME", Partner.FROM, Partner.UNTIL);
        Partner partner = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), acme);
        X509Certificate before = ours();
        X509Certificate given = OFFICE.certificate(requested(), "Trigon", BOTH, Partner.FROM, Partner.UNTIL);

        takeOwn.take(Certificates.pem(given.getEncoded()));

        assertThat(ours()).isEqualTo(given);
        assertThat(isTaken(partner, given, given)).isTrue();
        assertThat(isTaken(partner, before, given))
                .as("encrypted for the old one")
                .isTrue();
        broken("certificate-known", () -> takeOwn.take(given.getEncoded()));
    }

    @Test
    void comesWithItsKeyInAFile() throws Exception {
        Identity made = OFFICE.issue("Trigon", BOTH, Partner.FROM, Partner.UNTIL);
        byte[] file = file(made, "open sesame");
        broken("key-unreadable", () -> takeOwn.takeKey(file, "wrong"));
        broken("key-unreadable", () -> takeOwn.takeKey(new byte[] {1, 2, 3}, "open sesame"));

        takeOwn.takeKey(file, "open sesame");

        assertThat(ours()).isEqualTo(made.certificate());
        assertThat(house.kept.keys.all().get(0).sealedKey()).doesNotContain("PRIVATE");
        Identity acme = Partner.certified("ACME", Partner.FROM, Partner.UNTIL);
        Partner partner = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), acme);
        assertThat(isTaken(partner, made.certificate(), made.certificate())).isTrue();
    }

    @Test
    void isRefusedForAnotherKeyOutOfItsTimeOrForOneUseOnly() throws Exception {
        PublicKey key = requested();
        broken(
                "certificate-other-key",
                () -> takeOwn.take(OFFICE.issue("Trigon", BOTH, Partner.FROM, Partner.UNTIL)
                        .certificate()
                        .getEncoded()));
        broken(
                "certificate-over",
                () -> takeOwn.take(OFFICE.certificate(key, "Trigon", BOTH, Partner.FROM, Partner.FROM.plusSeconds(60))
                        .getEncoded()));
        broken(
                "certificate-use",
                () -> takeOwn.take(
                        OFFICE.certificate(key, "Trigon", KeyUsage.digitalSignature, Partner.FROM, Partner.UNTIL)
                                .getEncoded()));
        broken("certificate-unreadable", () -> takeOwn.take(new byte[] {1}));
    }

    private static byte[] file(Identity identity, String password) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        Certificate[] chain = {identity.certificate(), OFFICE.certificate()};
        keys.setKeyEntry("ours", identity.key(), password.toCharArray(), chain);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        keys.store(file, password.toCharArray());
        return file.toByteArray();
    }

    private static void broken(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.code())
                .isEqualTo(code));
    }
}
