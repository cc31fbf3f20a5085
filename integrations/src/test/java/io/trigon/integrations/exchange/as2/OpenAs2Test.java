package io.trigon.integrations.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.DeliverMessage.Outcome;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.ReceiptWish;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("With OpenAS2")
class OpenAs2Test {
    private static final byte[] EDI = As2InTest.EDI;
    private static final Identity PEER = Partner.certified("OPENAS2", Partner.FROM, Partner.UNTIL);
    private static final Map<String, String> SIGNED_AND_ENCRYPTED = Map.of(
            "sign", "SHA256",
            "encrypt", "AES256",
            "as2_mdn_options",
                    "signed-receipt-protocol=required, pkcs7-signature; signed-receipt-micalg=required, SHA256");

    @TempDir
    Path data;

    private As2House house;
    private OpenAs2 peer;

    @BeforeEach
    void open() {
        house = new As2House(data, "127.0.0.1").open();
        house.join("PEER", As2Terms.strict("TRIGON", OpenAs2.ID, null), PEER);
    }

    @AfterEach
    void close() {
        if (peer != null) {
            peer.close();
        }
        house.close();
    }

    private void start(Map<String, String> more) {
        Map<String, String> attributes = new TreeMap<>(SIGNED_AND_ENCRYPTED);
        attributes.putAll(more);
        X509Certificate ours = house.identities.current().certificate();
        peer = new OpenAs2(data.resolve("peer"), PEER, ours, house.port(), attributes);
    }

    private void received() {
        peer.eventually("we have it", () -> !house.messages().isEmpty());
        assertThat(house.messages()).hasSize(1);
        assertThat(house.messages().get(0).content()).isEqualTo(EDI);
    }

    private void theReceiptIsBelieved() throws Exception {
        peer.eventually("OpenAS2 keeps our receipt", () -> !peer.kept("mdn").isEmpty());
        String receipt = Files.readString(peer.kept("mdn").get(0));
        assertThat(receipt).contains("processed").doesNotContain("rror");
        peer.eventually("nothing is pending there", () -> peer.log().contains("AS2Util: deleted "));
        assertThat(peer.log())
                .doesNotContain("MIC not matched", "Invalid MIC", "MIC algorithm returned", "MIC not found");
    }

    @Test
    void whatItSignsAndEncryptsIsTakenAndItBelievesOurReceipt() throws Exception {
        start(Map.of());
        peer.send("order.edi", EDI);
        received();
        theReceiptIsBelieved();
    }

    @Test
    void whatItCompressesToo() throws Exception {
        start(Map.of("compression_type", "ZLIB"));
        peer.send("order.edi", EDI);
        received();
        theReceiptIsBelieved();
    }

    @Test
    void itsReceiptIsDeliveredLaterWhenItAsksForThat() throws Exception {
        start(Map.of("as2_receipt_option", "{receipts}", "compression_type", "ZLIB"));
        peer.send("order.edi", EDI);
        received();
        peer.eventually("the receipt waits", () -> !house.world.outbox.all().isEmpty());
        OutboundMessage receipt = house.world.outbox.all().get(0);
        assertThat(house.deliverMessage.deliver(receipt.id()))
                .as(receipt.lastError())
                .isEqualTo(Outcome.SENT);
        theReceiptIsBelieved();
    }

    private OutboundMessage sent(As2Terms terms) {
        house.agreeOnAs2.agree("PEER", terms);
        OutboundMessage message = house.world.outbox.add(
                OutboundMessage.file("PEER", "997-000000001.edi", "997", EDI, null, house.world.clock.instant())
                        .by(Way.AS2));
        assertThat(house.deliverMessage.deliver(message.id()))
                .as(message.lastError() + peer.log())
                .isEqualTo(Outcome.SENT);
        return message;
    }

    private void theyHaveIt() throws Exception {
        peer.eventually("OpenAS2 keeps it", () -> !peer.kept("inbox").isEmpty());
        assertThat(Files.readAllBytes(peer.kept("inbox").get(0))).isEqualTo(EDI);
    }

    @Test
    void itTakesWhatWeSignEncryptAndCompressAndWeBelieveItsReceipt() throws Exception {
        start(Map.of());
        sent(As2Terms.strict("TRIGON", OpenAs2.ID, peer.url())
                .dressed(Digest.SHA256, ContentCipher.AES256_CBC, Compression.BEFORE_SIGNING));
        theyHaveIt();
        assertThat(house.kept.transfers.of("PEER", 1).get(0).state()).isEqualTo(As2Transfer.State.RECEIPTED);
    }

    @Test
    void itsReceiptComesLaterWhenWeAskForThat() throws Exception {
        start(Map.of());
        sent(As2Terms.strict("TRIGON", OpenAs2.ID, peer.url())
                .dressed(Digest.SHA512, ContentCipher.AES128_CBC, Compression.AFTER_SIGNING)
                .wishing(ReceiptWish.ASYNC));
        theyHaveIt();
        peer.eventually(
                "its receipt came",
                () -> house.kept.transfers.of("PEER", 1).get(0).state() == As2Transfer.State.RECEIPTED);
    }
}
