package io.trigon.integrations.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.DeliverMessage;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.domain.exchange.as2.TakeAs2Message;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A message by AS2")
class As2InTest {
    static final byte[] EDI = "ISA*00*~ST*204*0001~SE*1*0001~IEA*1*1~".getBytes(StandardCharsets.US_ASCII);
    private static final Identity ACME = Partner.certified("ACME", Partner.FROM, Partner.UNTIL);

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

    @Test
    void signedAndEncryptedIsStoredBeforeItsSignedReceiptLeaves() throws Exception {
        Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
        Entity message = acme.message(EDI, ours());

        HttpResponse<byte[]> response = acme.send(house.port(), message);

        Mdn receipt = acme.receipt(response, ours());
        assertThat(receipt.isGood()).isTrue();
        assertThat(receipt.originalMessageId()).isEqualTo(message.header("Message-ID"));
        assertThat(response.headers().firstValue("AS2-From")).contains("TRIGON");
        assertThat(house.messages()).hasSize(1);
        assertThat(house.messages().get(0).content()).isEqualTo(EDI);
        assertThat(house.messages().get(0).fileName()).isEqualTo("order.edi");
        assertThat(house.kept.transfers.of("ACME", 10).get(0).state()).isEqualTo(As2Transfer.State.TAKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256, AES256_CBC, NONE",
        "SHA384, AES128_CBC, BEFORE_SIGNING",
        "SHA512, AES192_CBC, AFTER_SIGNING",
        "SHA256, AES256_GCM, NONE",
        "SHA256, , AFTER_SIGNING",
        "SHA256, , NONE",
        ", AES128_CBC, NONE",
        ", AES128_GCM, BEFORE_SIGNING",
        ", , BEFORE_SIGNING",
        ", , NONE",
        "SHA1, TRIPLE_DES, NONE",
        "MD5, RC2, BEFORE_SIGNING"
    })
    void isReadHoweverItIsWrappedAndItsReceiptRepeatsWhatWasSent(Digest digest, ContentCipher cipher, Compression order)
            throws Exception {
        As2Terms terms = As2Terms.strict("TRIGON", "ACME-AS2", null)
                .letting(Exemption.UNSIGNED, Exemption.UNENCRYPTED, Exemption.WEAK_CIPHER, Exemption.WEAK_DIGEST)
                .dressed(digest, cipher, order);
        Partner acme = house.join("ACME", terms, ACME);
        Wrapper.Wrapped wrapped =
                new Wrapper().wrap(EDI, "application/edi-x12", "order.edi", acme.terms, acme.identity, ours());
        Entity message = acme.message(wrapped.contentType(), wrapped.body());

        Mdn receipt = acme.receipt(acme.send(house.port(), message), ours());

        assertThat(receipt.isGood()).as(receipt.disposition() + receipt.text()).isTrue();
        assertThat(receipt.mic().isSame(wrapped.mic())).isTrue();
        assertThat(house.messages()).hasSize(1);
        assertThat(house.messages().get(0).content()).isEqualTo(EDI);
    }

    @Test
    void thatComesAgainGetsTheSameReceiptByteForByteAndHasNoSecondEffect() throws Exception {
        Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
        Partner other = house.join(
                "OTHER",
                As2Terms.strict("TRIGON", "OTHER-AS2", null),
                Partner.certified("OTHER", Partner.FROM, Partner.UNTIL));
        Entity message = acme.message(EDI, ours());
        byte[] first = acme.send(house.port(), message).body();
        house.world.clock.turn(Duration.ofHours(3));

        HttpResponse<byte[]> again = acme.send(house.port(), message);
        Entity rewrapped = Partner.with(acme.message(EDI, ours()), "Message-ID", message.header("Message-ID"));

        assertThat(again.body()).isEqualTo(first);
        assertThat(acme.send(house.port(), rewrapped).body()).isEqualTo(first);
        assertThat(house.messages()).hasSize(1);
        Entity ofAnother = Partner.with(other.message(EDI, ours()), "Message-ID", message.header("Message-ID"));
        assertThat(other.receipt(other.send(house.port(), ofAnother), ours()).isGood())
                .isTrue();
        assertThat(house.messages()).as("another partner's is no duplicate").hasSize(2);
    }

    @Test
    void thatComesTwiceAtOnceHasOneEffect() throws Exception {
        Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
        Entity message = acme.message(EDI, ours());
        var threads = Executors.newFixedThreadPool(4);
        List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(threads.submit(() -> acme.send(house.port(), message)));
        }
        Set<String> receipts = new HashSet<>();
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
            receipts.add(new String(answer.get().body(), StandardCharsets.ISO_8859_1));
        }
        threads.shutdownNow();
        assertThat(receipts).hasSize(1);
        assertThat(house.kept.transfers.of("ACME", 10)).hasSize(1);
    }

    @Test
    void thatComesAgainWhileTheFirstIsStillBeingTakenGetsTheSameReceipt() throws Exception {
        CountDownLatch firstIsAtIt = new CountDownLatch(1);
        CountDownLatch secondIsAnswered = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        house.close();
        house = new As2House(data, "") {
            @Override
            TakeAs2Message.Taken taking(Supplier<TakeAs2Message.Taken> taking) {
                if (first.getAndSet(false)) {
                    firstIsAtIt.countDown();
                    await(secondIsAnswered);
                }
                return taking.get();
            }
        }.open();
        Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
        Entity message = acme.message(EDI, ours());
        var slow = Executors.newSingleThreadExecutor();
        Future<HttpResponse<byte[]>> early = slow.submit(() -> acme.send(house.port(), message));
        await(firstIsAtIt);

        HttpResponse<byte[]> late = acme.send(house.port(), message);
        secondIsAnswered.countDown();

        assertThat(acme.receipt(late, ours()).isGood()).isTrue();
        assertThat(early.get().body()).isEqualTo(late.body());
        assertThat(house.messages()).hasSize(1);
        slow.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoseReceiptWasLostByACrashGetsItWhenItComesAgain() throws Exception {
        Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
        Entity message = acme.message(EDI, ours());
        Answer lost = house.reception.answer(message);
        house.close();
        As2House after = house;
        house = new As2House(after, data).open();

        HttpResponse<byte[]> response = acme.send(house.port(), message);

        assertThat(response.body()).isEqualTo(lost.entity().body());
        assertThat(acme.receipt(response, ours()).isGood()).isTrue();
        assertThat(house.messages()).hasSize(1);
    }

    @Test
    void wantingItsReceiptLaterFindsItInTheOutbox() throws Exception {
        house.close();
        house = new As2House(data, "receipts.example,127.0.0.1").open();
        Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
        Entity message =
                Partner.with(acme.message(EDI, ours()), "Receipt-Delivery-Option", "http://127.0.0.1:9/receipts");

        HttpResponse<byte[]> response = acme.send(house.port(), message);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        var waiting = house.world.outbox.all().get(0);
        assertThat(waiting.way()).isEqualTo(OutboundMessage.Way.AS2);
        assertThat(waiting.address()).isEqualTo("http://127.0.0.1:9/receipts");
        assertThat(acme.receipt(Entity.of(waiting.content()), ours()).isGood()).isTrue();
    }

    /** The name of the address led elsewhere when the message came: what counts is where it leads when we connect. */
    @Test
    void whoseReceiptIsToGoInsideByTheTimeItLeavesDeliversItNowhere() throws Exception {
        house.close();
        house = new As2House(data, "127.0.0.1").open();
        List<Entity> delivered = new CopyOnWriteArrayList<>();
        try (As2HttpServer inside =
                new As2HttpServer("127.0.0.1", 0, "/receipts", 1_000_000, Executors.defaultThreadFactory(), request -> {
                    delivered.add(request);
                    return new Answer(302, new Entity(Map.of("Location", "http://127.0.0.1:1/elsewhere"), new byte[0]));
                })) {
            Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
            String address = "http://127.0.0.1:" + inside.port() + "/receipts";
            acme.send(house.port(), Partner.with(acme.message(EDI, ours()), "Receipt-Delivery-Option", address));
            var waiting = house.world.outbox.all().get(0);
            As2House before = house;
            house.close();
            house = new As2House(before, data).open();

            assertThat(house.deliverMessage.deliver(waiting.id())).isEqualTo(DeliverMessage.Outcome.FAILED);
            assertThat(waiting.lastError()).contains("inside our own network");
            assertThat(delivered).isEmpty();

            assertThat(before.deliverMessage.deliver(waiting.id())).isEqualTo(DeliverMessage.Outcome.FAILED);
            assertThat(waiting.lastError()).as("a redirect is not followed").contains("302");
            assertThat(delivered).hasSize(1);
        }
    }

    @Test
    void isOpenedByAnOldKeyOfOursWhileThePartnerHasNotTheNewOne() throws Exception {
        Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
        X509Certificate before = ours();
        house.keepOwnKey.renew();
        assertThat(ours()).isNotEqualTo(before);

        Mdn receipt = acme.receipt(acme.send(house.port(), acme.message(EDI, before)), ours());

        assertThat(receipt.isGood()).isTrue();
    }

    @Test
    void isKnownByTheOldAndByTheNewCertificateWhileThePartnerRenews() throws Exception {
        As2Terms terms = As2Terms.strict("TRIGON", "ACME-AS2", null);
        Partner old = house.join("ACME", terms, ACME);
        Identity next = Partner.certified("ACME", Instant.parse("2026-02-20T00:00:00Z"), Partner.UNTIL);
        house.hand("ACME", next);
        Partner renewed = Partner.of(next, terms);

        assertThat(old.receipt(old.send(house.port(), old.message(EDI, ours())), ours())
                        .isGood())
                .isTrue();
        assertThat(renewed.receipt(renewed.send(house.port(), renewed.message(EDI, ours())), ours())
                        .isGood())
                .isTrue();
        assertThat(house.directory.of("ACME").orElseThrow().encryptFor()).isEqualTo(next.certificate());
    }
}
