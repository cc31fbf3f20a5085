package io.trigon.integrations.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is refused by AS2")
class As2RefusalTest {
    private static final byte[] EDI = As2InTest.EDI;
    private static final Identity ACME = Partner.certified("ACME", Partner.FROM, Partner.UNTIL);
    private static final Identity STRANGER = Partner.certified("STRANGER", Partner.FROM, Partner.UNTIL);
    private static final Identity SELF = Partner.selfSigned("ACME");
    private static final Identity OVER = Partner.certified("ACME", Partner.FROM, Instant.parse("2026-03-05T00:00:00Z"));
    private static final As2Terms STRICT = As2Terms.strict("TRIGON", "ACME-AS2", null);

    @TempDir
    Path data;

    private As2House house;

    @BeforeEach
    void open() {
        house = new As2House(data, "").open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private X509Certificate ours() {
        return house.identities.current().certificate();
    }

    private void refused(Partner partner, Entity message, String modifier) throws Exception {
        Mdn receipt = partner.receipt(partner.send(house.port(), message), ours());
        assertThat(receipt.disposition()).endsWith("processed/Error: " + modifier);
        assertThat(receipt.isGood()).isFalse();
        assertThat(receipt.mic()).isNull();
        assertThat(receipt.originalMessageId()).isEqualTo(message.header("Message-ID"));
        assertThat(house.messages()).as("nothing of it is processed").isEmpty();
        As2Transfer kept = house.kept.transfers.of("ACME", 1).get(0);
        assertThat(kept.state()).isEqualTo(As2Transfer.State.REFUSED);
        assertThat(kept.detail()).isEqualTo(receipt.text());
    }

    /** A partner who does what these terms say, while we stick to what was agreed. */
    private Partner dressed(As2Terms agreed, Digest digest, ContentCipher cipher) {
        Partner acme = house.join("ACME", agreed, ACME);
        acme.terms = acme.terms
                .letting(Exemption.UNSIGNED, Exemption.UNENCRYPTED, Exemption.WEAK_CIPHER, Exemption.WEAK_DIGEST)
                .dressed(digest, cipher, Compression.NONE);
        return acme;
    }

    @Test
    void withoutASignature() throws Exception {
        Partner acme = dressed(STRICT, null, ContentCipher.AES256_CBC);
        refused(acme, acme.message(EDI, ours()), Refusal.SECURITY);
    }

    @Test
    void inClear() throws Exception {
        Partner acme = dressed(STRICT, Digest.SHA256, null);
        refused(acme, acme.message(EDI, ours()), Refusal.SECURITY);
    }

    @Test
    void signedByAWeakDigest() throws Exception {
        Partner acme = dressed(STRICT, Digest.SHA1, ContentCipher.AES256_CBC);
        refused(acme, acme.message(EDI, ours()), Refusal.SECURITY);
    }

    @Test
    void encryptedByAWeakCipher() throws Exception {
        Partner acme = dressed(STRICT, Digest.SHA256, ContentCipher.TRIPLE_DES);
        refused(acme, acme.message(EDI, ours()), Refusal.SECURITY);
    }

    @Test
    void signedBySomebodyElse() throws Exception {
        Partner acme = house.join("ACME", STRICT, ACME);
        Partner stranger = Partner.of(STRANGER, STRICT);
        refused(acme, stranger.message(EDI, ours()), Refusal.AUTHENTICATION);
    }

    @Test
    void signedBySomebodyElseUnderThePartnersName() throws Exception {
        Partner acme = house.join("ACME", STRICT, ACME);
        Partner stranger = Partner.of(new Identity(ACME.certificate(), STRANGER.key()), STRICT);
        refused(acme, stranger.message(EDI, ours()), Refusal.AUTHENTICATION);
    }

    @Test
    void signedByACertificateThatNobodyVouchesFor() throws Exception {
        Partner acme = house.join("ACME", STRICT, SELF);
        refused(acme, acme.message(EDI, ours()), Refusal.AUTHENTICATION);
        house.agreeOnAs2.agree("ACME", STRICT.letting(Exemption.SELF_SIGNED));
        assertThat(acme.receipt(acme.send(house.port(), acme.message(EDI, ours())), ours())
                        .isGood())
                .isTrue();
    }

    @Test
    void signedByACertificateThatRanOut() throws Exception {
        Partner acme = house.join("ACME", STRICT.letting(Exemption.EXPIRED), ACME);
        house.hand("ACME", OVER);
        Partner late = Partner.of(new Identity(OVER.certificate(), OVER.key()), STRICT);
        house.world.clock.turn(Duration.ofDays(10));
        Entity message = Signing.past(late, EDI, ours());
        house.agreeOnAs2.agree("ACME", STRICT);
        refused(acme, message, Refusal.AUTHENTICATION);
        house.agreeOnAs2.agree("ACME", STRICT.letting(Exemption.EXPIRED));
        assertThat(acme.receipt(acme.send(house.port(), message), ours()).isGood())
                .isTrue();
    }

    @Test
    void changedAfterItWasSigned() throws Exception {
        Partner acme = dressed(STRICT.letting(Exemption.UNENCRYPTED), Digest.SHA256, null);
        Entity message = acme.message(EDI, ours());
        String text = new String(message.body(), StandardCharsets.ISO_8859_1);
        byte[] changed = text.replace("ST*204", "ST*214").getBytes(StandardCharsets.ISO_8859_1);
        refused(acme, new Entity(message.headers(), changed), Refusal.INTEGRITY);
    }

    @Test
    void encryptedForSomebodyElseOrSpoilt() throws Exception {
        Partner acme = house.join("ACME", STRICT, ACME);
        refused(acme, acme.message(EDI, STRANGER.certificate()), Refusal.DECRYPTION);
        Entity message = acme.message(EDI, ours());
        byte[] spoilt = message.body().clone();
        spoilt[spoilt.length - 9] ^= 1;
        spoilt[spoilt.length - 500] ^= 1;
        refused(acme, new Entity(message.headers(), spoilt), Refusal.DECRYPTION);
        refused(acme, new Entity(message.headers(), new byte[] {1, 2, 3}), Refusal.DECRYPTION);
    }

    @Test
    void expandingWithoutEnd() throws Exception {
        As2Terms terms = STRICT.letting(Exemption.UNSIGNED, Exemption.UNENCRYPTED)
                .dressed(null, null, Compression.BEFORE_SIGNING);
        Partner acme = house.join("ACME", terms, ACME);
        Entity bomb = acme.message(new byte[As2Reception.PAYLOAD_MOST + 1_000_000], ours());
        assertThat(bomb.body().length).isLessThan(100_000);
        refused(acme, bomb, Refusal.DECOMPRESSION);
    }

    @Test
    void longerThanAFileMayBe() throws Exception {
        Partner acme = house.join("ACME", STRICT, ACME);
        refused(acme, acme.message(new byte[As2Reception.PAYLOAD_MOST + 1], ours()), Refusal.PROCESSING);
    }

    @Test
    void wrappedAgainAndAgain() throws Exception {
        As2Terms terms = STRICT.letting(Exemption.UNSIGNED, Exemption.UNENCRYPTED)
                .dressed(null, null, Compression.BEFORE_SIGNING);
        Partner acme = house.join("ACME", terms, ACME);
        Entity once = acme.message(EDI, ours());
        Wrapper.Wrapped twice =
                new Wrapper().wrap(once.body(), once.header("Content-Type"), "a", acme.terms, acme.identity, ours());
        refused(acme, acme.message(twice.contentType(), twice.body()), Refusal.PROCESSING);
    }

    @Test
    void empty() throws Exception {
        Partner acme = house.join("ACME", STRICT, ACME);
        refused(acme, acme.message(new byte[0], ours()), Refusal.PROCESSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/admin",
                "http://localhost/",
                "http://10.1.2.3/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://0/",
                "file:///etc/passwd",
                "http://user@example.org/",
                "no address"
            })
    void aReceiptThatIsToBeDeliveredInsideOurNetwork(String address) throws Exception {
        Partner acme = house.join("ACME", STRICT, ACME);
        Entity message = Partner.with(acme.message(EDI, ours()), "Receipt-Delivery-Option", address);
        refused(acme, message, Refusal.PROCESSING);
        assertThat(house.world.outbox.all()).as("nothing sets out to there").isEmpty();
    }

    @Test
    void ofAPartnerThatNobodyKnowsWithoutASignatureOfOurs() throws Exception {
        house.join("ACME", STRICT, ACME);
        Partner stranger = Partner.of(STRANGER, As2Terms.strict("TRIGON", "STRANGER", null));
        HttpResponse<byte[]> response = stranger.send(house.port(), stranger.message(EDI, ours()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new String(response.body(), StandardCharsets.US_ASCII))
                .contains("processed/Error: authentication-failed")
                .doesNotContain("pkcs7");
        assertThat(house.messages()).isEmpty();
        Entity without = Partner.with(stranger.message(EDI, ours()), "Disposition-Notification-To", null);
        assertThat(stranger.send(house.port(), without).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoRequestOfAs2() throws Exception {
        Partner acme = house.join("ACME", STRICT, ACME);
        Entity message = acme.message(EDI, ours());
        assertThat(acme.send(house.port(), Partner.with(message, "Message-ID", null))
                        .statusCode())
                .isEqualTo(400);
        assertThat(acme.send(house.port(), Partner.with(message, "Message-ID", "<" + "x".repeat(300) + ">"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(acme.send(house.port(), Partner.with(message, "X-Long", "x".repeat(20_000)))
                        .statusCode())
                .isIn(400, 413, 431);
        Entity huge = new Entity(message.headers(), new byte[As2Reception.PAYLOAD_MOST * 2]);
        int status;
        try {
            status = acme.send(house.port(), huge).statusCode();
        } catch (java.io.IOException closed) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
        assertThat(house.messages()).isEmpty();
    }
}
