package io.trigon.integrations.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.trigon.domain.exchange.DeliverMessage.Outcome;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.ReceiptWish;
import io.trigon.domain.exchange.as2.TakeAs2Message;
import io.trigon.integrations.exchange.as2.MdnWriter.Saying;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What we send by AS2")
class As2OutTest extends As2OutStage {
    @Test
    void isSignedAndEncryptedAndSentOnceItsReceiptIsGood() {
        OutboundMessage message = message();

        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.SENT);

        Opened opened = opened(requests.get(0));
        assertThat(opened.payload()).isEqualTo(EDI);
        assertThat(opened.encrypted()).isTrue();
        assertThat(opened.contentType()).isEqualTo("application/edi-x12");
        assertThat(transfer().state()).isEqualTo(As2Transfer.State.RECEIPTED);
        assertThat(Entity.of(transfer().receipt()).header("Content-Type")).startsWith("multipart/signed");
    }

    @Test
    void thatIsRefusedFailsWithWhatThePartnerSaysAndSetsOutAnewAfterwards() {
        answers = request -> new Answer(200, receipt(request, "decryption-failed", true));
        OutboundMessage message = message();

        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.FAILED);

        assertThat(message.lastError()).contains("decryption-failed", "Said by ACME.");
        assertThat(transfer().state()).isEqualTo(As2Transfer.State.REFUSED);
        answers = request -> new Answer(200, receipt(request, null, true));
        house.world.clock.turn(Duration.ofMinutes(1));
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.SENT);
        assertThat(requests.get(1).header("Message-ID"))
                .isNotEqualTo(requests.get(0).header("Message-ID"));
    }

    @Test
    void whoseReceiptSpeaksOfSomethingElseFails() {
        answers = request -> new Answer(200, receipt(request, null, false));
        OutboundMessage message = message();
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.FAILED);
        assertThat(message.lastError()).contains("integrity checks differ");
    }

    @Test
    void whoseReceiptIsForgedOrMissingFailsAndIsSentAgainUnderItsId() {
        Identity other = Partner.certified("OTHER", Partner.FROM, Partner.UNTIL);
        answers = request -> {
            var saying = new Saying(
                    "ACME-AS2",
                    "TRIGON",
                    request.header("Message-ID"),
                    null,
                    "",
                    "x",
                    opened(request).signedBy());
            return new Answer(200, new MdnWriter(new Wrapper(), house.world.clock).write(saying, other));
        };
        OutboundMessage message = message();
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.FAILED);
        assertThat(message.lastError()).contains("certificate of the signer is not known");
        answers = request -> Answer.text(200, "");
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.FAILED);
        assertThat(message.lastError()).contains("gave no receipt");
        answers = request -> Answer.text(500, "");
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.FAILED);
        assertThat(message.lastError()).contains("500");
        assertThat(requests)
                .extracting(r -> r.header("Message-ID"))
                .hasSize(3)
                .containsOnly(requests.get(0).header("Message-ID"));
    }

    @Test
    void whoseReceiptIsToComeLaterIsAwaitedAndThenChased() throws Exception {
        house.agreeOnAs2.agree("ACME", terms().wishing(ReceiptWish.ASYNC));
        answers = request -> Answer.text(202, "");
        OutboundMessage message = message();
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.SENT);
        assertThat(transfer().state()).isEqualTo(As2Transfer.State.AWAITED);
        assertThat(requests.get(0).header("Receipt-Delivery-Option")).endsWith(":" + house.port() + "/as2");

        house.world.clock.turn(Duration.ofMinutes(61));
        assertThat(house.chaseReceipts.chase()).isEqualTo(1);
        assertThat(message.state()).isEqualTo(OutboundMessage.State.PENDING);
        assertThat(message.lastError()).contains("no receipt until");
        house.deliverMessage.deliver(message.id());
        assertThat(requests.get(1).header("Message-ID"))
                .isEqualTo(requests.get(0).header("Message-ID"));

        Entity late = receipt(requests.get(1), null, true);
        assertThat(acme.send(house.port(), late).statusCode()).isEqualTo(200);
        assertThat(transfer().state()).isEqualTo(As2Transfer.State.RECEIPTED);
        house.world.clock.turn(Duration.ofMinutes(61));
        assertThat(house.chaseReceipts.chase()).isZero();
    }

    @Test
    void thatIsNeverReceiptedIsLaidAsideAtLast() {
        house.agreeOnAs2.agree("ACME", terms().wishing(ReceiptWish.ASYNC));
        answers = request -> Answer.text(202, "");
        OutboundMessage message = message();
        for (int i = 0; i < 12 && message.state() != OutboundMessage.State.DEAD; i++) {
            house.deliverMessage.deliver(message.id());
            house.world.clock.turn(Duration.ofMinutes(61));
            house.chaseReceipts.chase();
            house.world.clock.turn(Duration.ofMinutes(11));
        }
        assertThat(message.state()).isEqualTo(OutboundMessage.State.DEAD);
        assertThat(house.world.tasks.openAboutPartner("ACME", io.trigon.domain.care.Task.Kind.REPLAY_DELIVERY))
                .hasSize(1);
    }

    @Test
    void thatIsRefusedLaterGoesBackIntoTheOutbox() throws Exception {
        house.agreeOnAs2.agree("ACME", terms().wishing(ReceiptWish.ASYNC));
        answers = request -> Answer.text(202, "");
        OutboundMessage message = message();
        house.deliverMessage.deliver(message.id());
        Entity bad = receipt(requests.get(0), "unexpected-processing-error", true);
        assertThat(acme.send(house.port(), bad).statusCode()).isEqualTo(200);
        assertThat(message.state()).isEqualTo(OutboundMessage.State.PENDING);
        assertThat(message.lastError()).contains("unexpected-processing-error");
    }

    @Test
    void whoseLaterReceiptSpeaksOfSomethingElseGoesBackIntoTheOutbox() throws Exception {
        house.agreeOnAs2.agree("ACME", terms().wishing(ReceiptWish.ASYNC));
        answers = request -> Answer.text(202, "");
        OutboundMessage message = message();
        house.deliverMessage.deliver(message.id());

        assertThat(acme.send(house.port(), receipt(requests.get(0), null, false))
                        .statusCode())
                .isEqualTo(200);

        assertThat(message.state()).isEqualTo(OutboundMessage.State.PENDING);
        assertThat(message.lastError()).contains("integrity checks differ");
        assertThat(transfer().state()).isEqualTo(As2Transfer.State.REFUSED);
    }

    @Test
    void isReceiptedByNobodyButThePartnerItWentTo() throws Exception {
        house.agreeOnAs2.agree("ACME", terms().wishing(ReceiptWish.ASYNC));
        answers = request -> Answer.text(202, "");
        Identity identity = Partner.certified("OTHER", Partner.FROM, Partner.UNTIL);
        Partner other = house.join("OTHER", As2Terms.strict("TRIGON", "OTHER-AS2", null), identity);
        OutboundMessage message = message();
        house.deliverMessage.deliver(message.id());
        Entity sent = requests.get(0);

        assertThat(other.send(house.port(), receiptBy("OTHER-AS2", identity, sent))
                        .statusCode())
                .as("a partner, but another one")
                .isEqualTo(404);
        assertThat(other.send(house.port(), receiptBy("ACME-AS2", identity, sent))
                        .statusCode())
                .as("another one in its name")
                .isNotEqualTo(200);

        assertThat(message.state()).isEqualTo(OutboundMessage.State.SENT);
        As2Transfer ours = house.kept.transfers.lastOf(message.id()).orElseThrow();
        assertThat(ours.state()).isEqualTo(As2Transfer.State.AWAITED);
        assertThat(acme.send(house.port(), receipt(sent, null, true)).statusCode())
                .isEqualTo(200);
        assertThat(ours.state()).isEqualTo(As2Transfer.State.RECEIPTED);
    }

    private Entity receiptBy(String as2Id, Identity signer, Entity request) {
        Opened opened = opened(request);
        String mic = opened.mic(null).text("sha256");
        var saying = new Saying(
                as2Id, "TRIGON", request.header("Message-ID"), null, "Said by another.", mic, opened.signedBy());
        return new MdnWriter(new Wrapper(), house.world.clock).write(saying, signer);
    }

    @Test
    void saysNothingToAServerWhoseTlsCertificateNobodyVouchesFor() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(Partner.selfSigned("127.0.0.1"))));
        server.createContext("/", exchange -> asked.incrementAndGet());
        server.start();
        try {
            String url = "https://127.0.0.1:" + server.getAddress().getPort() + "/in";
            house.agreeOnAs2.agree("ACME", As2Terms.strict("TRIGON", "ACME-AS2", url));
            OutboundMessage message = message();

            assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.FAILED);

            assertThat(message.lastError()).contains("valid certification path");
            assertThat(asked).as("nothing of the message was sent").hasValue(0);
            assertThat(message.state()).as("it is tried again").isEqualTo(OutboundMessage.State.PENDING);
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext tls(Identity identity) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("web", identity.key(), new char[0], new Certificate[] {identity.certificate()});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }

    @Test
    void goesNowhereInsideOurNetworkAndFollowsNoRedirect() {
        house.agreeOnAs2.agree(
                "ACME", As2Terms.strict("TRIGON", "ACME-AS2", "http://127.0.0.2:" + theirs.port() + "/in"));
        OutboundMessage message = message();
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.FAILED);
        assertThat(message.lastError()).contains("inside our own network");
        assertThat(requests).isEmpty();

        house.agreeOnAs2.agree("ACME", terms());
        answers = request -> new Answer(
                302,
                new Entity(java.util.Map.of("Location", "http://127.0.0.1:" + theirs.port() + "/in"), new byte[0]));
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.FAILED);
        assertThat(message.lastError()).contains("302");
        assertThat(requests).hasSize(1);
    }

    @Test
    void aReceiptOfOursIsDeliveredAsItWasKept() {
        Entity kept = receipt(wrapped(), null, true);
        answers = request -> Answer.text(200, "");
        OutboundMessage message = house.world.outbox.add(OutboundMessage.file(
                        "ACME", terms().url(), TakeAs2Message.RECEIPT, kept.bytes(), null, house.world.clock.instant())
                .by(Way.AS2));
        assertThat(house.deliverMessage.deliver(message.id())).isEqualTo(Outcome.SENT);
        assertThat(requests.get(0).body()).isEqualTo(kept.body());
        assertThat(requests.get(0).header("Content-Type")).isEqualTo(kept.header("Content-Type"));
    }

    private Entity wrapped() {
        Wrapper.Wrapped w = new Wrapper()
                .wrap(EDI, "application/edi-x12", "a.edi", terms(), house.identities.current(), ACME.certificate());
        return acme.message(w.contentType(), w.body());
    }
}
