package io.trigon.integrations.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates.Handed;
import io.trigon.domain.exchange.as2.PartnerCertificate;
import io.trigon.domain.shared.BrokenRule;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A certificate that a partner did not hand over, but its authority vouches for")
class As2AuthorityTest {
    private static final As2Terms STRICT = As2Terms.strict("TRIGON", "ACME-AS2", null);
    private static final int SIGN = KeyUsage.digitalSignature;
    private static final Instant SOON = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JUST = Instant.parse("2026-02-01T00:00:00Z");
    private static final Office OFFICE = Office.root("Trade Office");
    private static final Identity HANDED = OFFICE.issue("Acme before", SIGN, Partner.FROM, Partner.UNTIL);
    private static final Identity ISSUED = OFFICE.issue("Acme EDI", SIGN, Partner.FROM, Partner.UNTIL);

    @TempDir
    Path data;

    private As2House house;
    private PartnerCertificate authority;

    @BeforeEach
    void open() throws Exception {
        house = new As2House(data, "").open();
        house.join("ACME", STRICT, HANDED);
        authority = hand(OFFICE.certificate(), "CN=Acme EDI", false);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private PartnerCertificate hand(X509Certificate certificate, String vouchesFor, boolean withdrawn)
            throws Exception {
        return house.certificates.add("ACME", new Handed(certificate.getEncoded(), vouchesFor, withdrawn));
    }

    private Mdn answerTo(Identity signer, X509Certificate... more) throws Exception {
        X509Certificate ours = house.identities.current().certificate();
        Partner sender = Partner.of(signer, STRICT);
        return sender.receipt(
                sender.send(house.port(), Signing.with(sender, As2InTest.EDI, ours, List.of(more))), ours);
    }

    private void refused(Identity signer, String why, X509Certificate... more) throws Exception {
        Mdn receipt = answerTo(signer, more);
        assertThat(receipt.disposition()).endsWith("processed/Error: authentication-failed");
        assertThat(receipt.text()).isEqualTo("The certificate of the signer " + why + ".");
        assertThat(house.messages()).isEmpty();
    }

    @Test
    void isTaken() throws Exception {
        assertThat(answerTo(ISSUED).isGood()).isTrue();
        assertThat(house.messages()).hasSize(1);
    }

    @Test
    void isTakenByAChainThatComesWithTheMessageAndNotWithoutIt() throws Exception {
        Office branch = OFFICE.branch("Branch");
        Identity below = branch.issue("Acme EDI", SIGN, Partner.FROM, Partner.UNTIL);
        refused(below, "is not vouched for by the agreed authority");
        assertThat(answerTo(below, branch.certificate()).isGood()).isTrue();
    }

    @Test
    void isRefusedForAnotherSubject() throws Exception {
        refused(OFFICE.issue("Acme Other", SIGN, Partner.FROM, Partner.UNTIL), "is not known");
    }

    @Test
    void isRefusedOfAnAuthorityThatOnlyHasTheName() throws Exception {
        Office forged = Office.root("Trade Office");
        refused(
                forged.issue("Acme EDI", SIGN, Partner.FROM, Partner.UNTIL),
                "is not vouched for by the agreed authority",
                forged.certificate());
    }

    @Test
    void isRefusedWhenSomebodyBelowPosesAsAnAuthority() throws Exception {
        Office posing = new Office(
                new java.security.KeyPair(ISSUED.certificate().getPublicKey(), ISSUED.key()), ISSUED.certificate());
        refused(
                posing.issue("Acme EDI", SIGN, Partner.FROM, Partner.UNTIL),
                "is not vouched for by the agreed authority",
                ISSUED.certificate());
    }

    @Test
    void isRefusedAfterAndBeforeItsTime() throws Exception {
        refused(OFFICE.issue("Acme EDI", SIGN, Partner.FROM, JUST), "is not valid now");
        refused(OFFICE.issue("Acme EDI", SIGN, SOON, Partner.UNTIL), "is not valid now");
    }

    @Test
    void isRefusedWhenItIsNotForSigningAsIsOneThatWasHandedOver() throws Exception {
        refused(OFFICE.issue("Acme EDI", KeyUsage.keyEncipherment, Partner.FROM, Partner.UNTIL), "is not for signing");
        Identity handed = OFFICE.issue("Acme cipher", KeyUsage.keyEncipherment, Partner.FROM, Partner.UNTIL);
        hand(handed.certificate(), null, false);
        refused(handed, "is not for signing");
        assertThat(house.directory.of("ACME").orElseThrow().encryptFor()).isEqualTo(handed.certificate());
    }

    @Test
    void isRefusedAtOnceWhenItOrItsAuthorityIsWithdrawn() throws Exception {
        Office branch = OFFICE.branch("Branch");
        Identity below = branch.issue("Acme EDI", SIGN, Partner.FROM, Partner.UNTIL);
        hand(ISSUED.certificate(), null, true);
        refused(ISSUED, "was withdrawn");
        hand(branch.certificate(), null, true);
        refused(below, "was withdrawn", branch.certificate());
        house.certificates.withdraw("ACME", authority.id());
        refused(OFFICE.issue("Acme EDI", SIGN, Partner.FROM, Partner.UNTIL), "was withdrawn");
    }

    @Test
    void oneThatWasHandedOverAndIsWithdrawnIsRefusedAndDoesNotComeBack() throws Exception {
        long handed = house.kept.certificates.of("ACME").stream()
                .filter(c -> c.vouchesFor() == null)
                .findFirst()
                .orElseThrow()
                .id();
        house.certificates.withdraw("ACME", handed);
        refused(HANDED, "was withdrawn");
        broken("certificate-withdrawn", () -> hand(HANDED.certificate(), null, false));
        broken("certificate-withdrawn", () -> house.certificates.drop("ACME", handed));
    }

    @Test
    void whatIsNoAuthorityOrOfNoUseIsNotTakenFromAnybody() {
        broken("certificate-no-authority", () -> hand(ISSUED.certificate(), "CN=Acme EDI", false));
        broken("certificate-subject", () -> hand(Office.root("Other").certificate(), "no name", false));
        broken("certificate-use", () -> hand(Office.root("Third").certificate(), null, false));
    }

    private static void broken(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.code())
                .isEqualTo(code));
    }
}
