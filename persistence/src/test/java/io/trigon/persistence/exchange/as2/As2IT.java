package io.trigon.persistence.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.DeadLetters;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.as2.As2Partnership;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.CertificateFacts;
import io.trigon.domain.exchange.as2.CertificateReader;
import io.trigon.domain.exchange.as2.CertificateUses;
import io.trigon.domain.exchange.as2.ChaseReceipts;
import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.domain.exchange.as2.KeepOwnKey;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates.Handed;
import io.trigon.domain.exchange.as2.KeyMint;
import io.trigon.domain.exchange.as2.OwnKey;
import io.trigon.domain.exchange.as2.PartnerCertificate;
import io.trigon.domain.exchange.as2.TakeAs2Message;
import io.trigon.domain.exchange.as2.TakeAs2Message.Arrival;
import io.trigon.domain.exchange.as2.TakeAs2Message.Receipt;
import io.trigon.domain.exchange.as2.TakeAs2Message.Taken;
import io.trigon.domain.exchange.as2.TrackAs2Message;
import io.trigon.domain.exchange.as2.UnreceiptedMessage;
import io.trigon.domain.party.Company;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Terms, certificates, keys, transfers. */
class As2IT {
    private static final byte[] MDN = "X: y\r\n\r\nreceipt".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static void join(Store store, String partner) {
        store.inTransaction(() -> {
            Company company = store.companies.add(new Company(partner, "US"));
            store.partners.add(new TradingPartner(
                    partner,
                    partner,
                    TradingPartner.Role.SHIPPER,
                    company,
                    "ZZ",
                    partner,
                    partner,
                    store.clock.instant()));
        });
    }

    private static CertificateFacts facts(String name, Instant from, Instant until) {
        return new CertificateFacts(
                new byte[] {1, 2},
                name,
                "CN=" + name,
                "CN=Authority",
                "1f",
                from,
                until,
                false,
                2048,
                CertificateUses.BOTH);
    }

    @OnBoth
    void termsAreKeptAndFoundByBothIds(Base base) {
        Store store = Store.on(base);
        join(store, "ACME");
        As2Terms first = As2Terms.strict("TRIGON", "Acme AS2", "https://acme.example/as2")
                .letting(Exemption.SELF_SIGNED, Exemption.UNSIGNED_RECEIPT);
        store.inTransaction(() -> store.as2Partnerships.add(new As2Partnership("ACME", first)));

        assertThat(store.inTransaction(() -> store.as2Partnerships
                        .between("Acme AS2", "TRIGON")
                        .orElseThrow()
                        .terms()))
                .isEqualTo(first);
        assertThat(store.inTransaction(() -> store.as2Partnerships.between("acme as2", "TRIGON")))
                .isEmpty();

        As2Terms then = As2Terms.strict("TRIGON", "Acme AS2", null).letting(Exemption.EXPIRED);
        store.inTransaction(() -> store.as2Partnerships.of("ACME").orElseThrow().agree(then));
        assertThat(store.inTransaction(
                        () -> store.as2Partnerships.of("ACME").orElseThrow().terms()))
                .isEqualTo(then);
    }

    @OnBoth
    void certificatesAndKeysAreFoundByTheirEnd(Base base) {
        Store store = Store.on(base);
        join(store, "ACME");
        Instant now = store.clock.instant();
        store.inTransaction(() -> {
            store.certificates.add(new PartnerCertificate(
                    "ACME", facts("old", now.minus(Duration.ofDays(300)), now.plus(Duration.ofDays(5))), now));
            store.certificates.add(new PartnerCertificate(
                    "ACME", facts("new", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(500))), now));
            store.ownKeys.add(new OwnKey(1, facts("us", now, now.plus(Duration.ofDays(3))), "locked"));
        });
        assertThat(store.inTransaction(() -> store.certificates.of("ACME")))
                .extracting(PartnerCertificate::fingerprint)
                .containsExactly("new", "old");
        store.inTransaction(() -> {
            var ending = store.certificates.endingBefore(now.plus(Duration.ofDays(30)));
            assertThat(ending).extracting(PartnerCertificate::fingerprint).containsExactly("old");
            ending.get(0).warned(7);
            assertThat(store.ownKeys.newestEndingBefore(now.plus(Duration.ofDays(30))))
                    .isPresent();
        });
        assertThat(store.inTransaction(
                        () -> store.certificates.of("ACME").get(1).warnedDays()))
                .isEqualTo(7);
        store.inTransaction(
                () -> store.ownKeys.add(new OwnKey(2, facts("us2", now, now.plus(Duration.ofDays(900))), "locked")));
        assertThat(store.inTransaction(() -> store.ownKeys.newestEndingBefore(now.plus(Duration.ofDays(30)))))
                .isEmpty();
    }

    @OnBoth
    void anAuthorityKeepsWhomItVouchesForAndIsWithdrawn(Base base) {
        Store store = Store.on(base);
        join(store, "ACME");
        Instant now = store.clock.instant();
        CertificateReader reader = new CertificateReader() {
            @Override
            public CertificateFacts read(byte[] bytes) {
                CertificateUses office = new CertificateUses(false, false, true);
                return new CertificateFacts(
                        bytes, "f00d", "CN=Office", "CN=Office", "1", now, now.plusSeconds(900), true, 2048, office);
            }

            @Override
            public String subject(String name) {
                return name;
            }
        };
        var keep = new KeepPartnerCertificates(store.certificates, store.partners, reader, store.clock);
        store.inTransaction(() -> keep.add("ACME", new Handed(new byte[] {1}, "CN=Acme", false)));

        PartnerCertificate kept =
                store.inTransaction(() -> store.certificates.of("ACME")).get(0);
        assertThat(kept.vouchesFor()).isEqualTo("CN=Acme");
        assertThat(kept.withdrawnAt()).isNull();
        store.inTransaction(() -> keep.withdraw("ACME", kept.id()));
        assertThat(store.inTransaction(() -> store.certificates.of("ACME"))
                        .get(0)
                        .withdrawnAt())
                .isEqualTo(now);
    }

    @OnBoth
    void ofTwoNodesThatMakeTheFirstKeyOneFailsAndFindsTheOthers(Base base) {
        Store store = Store.on(base);
        Instant now = store.clock.instant();
        KeyMint mint = (name, from, until) -> new KeyMint.Minted(facts("mine", from, until), "locked");
        store.inTransaction(() ->
                store.ownKeys.add(new OwnKey(1, facts("theirs", now.minusSeconds(9), now.plusSeconds(99)), "locked")));
        assertThatThrownBy(() -> store.inTransaction(
                        () -> store.ownKeys.add(new OwnKey(1, facts("mine", now, now.plusSeconds(99)), "locked"))))
                .isInstanceOf(PersistenceException.class);
        KeepOwnKey keep = new KeepOwnKey(store.ownKeys, mint, store.clock, "TRIGON");
        assertThat(store.inTransaction(() -> keep.current().fingerprint())).isEqualTo("theirs");
    }

    @OnBoth
    void aMessageIsTakenOncePerPartnerAndIsAnsweredAlikeAgain(Base base) {
        Store store = Store.on(base);
        join(store, "ACME");
        join(store, "OTHER");
        var receive = new ReceiveMessage(store.inbound, store.partners, store.events, store.clock);
        var take = new TakeAs2Message(store.transfers, receive, store.outbox, store.clock);
        Receipt receipt = new Receipt(MDN, "processed", null);
        Arrival arrival = new Arrival("ACME", "<1@acme>", "a.edi", new byte[] {1}, "abc, sha-256", receipt);
        Arrival other = new Arrival("OTHER", "<1@acme>", "a.edi", new byte[] {1}, "abc, sha-256", receipt);

        assertThat(store.inTransaction(() -> take.take(arrival)).again()).isFalse();
        Taken again =
                store.inTransaction(() -> take.again("ACME", "<1@acme>", null)).orElseThrow();
        assertThat(again.receipt()).isEqualTo(MDN);
        assertThat(again.again()).isTrue();
        assertThat(store.inTransaction(() -> take.take(other)).again()).isFalse();
        assertThat(store.inbound.unsettled(10)).hasSize(2);

        store.inTransaction(() -> take.refused("ACME", "<2@acme>", "not signed", receipt));
        store.inTransaction(() -> take.refused("ACME", "<2@acme>", "not signed", receipt));
        assertThat(store.inTransaction(() -> take.again("ACME", "<2@acme>", null)))
                .isEmpty();
        assertThat(store.inTransaction(() -> store.transfers.of("ACME", 10)))
                .extracting(As2Transfer::state)
                .containsExactly(As2Transfer.State.REFUSED, As2Transfer.State.REFUSED, As2Transfer.State.TAKEN);
    }

    /** Both saw that nothing of this Message-ID was there before either wrote. */
    @OnBoth
    void ofTwoThatComeAtOnceOneIsKeptAndTheOtherLeavesNothing(Base base) throws Exception {
        Store store = Store.on(base);
        join(store, "ACME");
        CyclicBarrier bothLooked = new CyclicBarrier(2);
        var receive = new ReceiveMessage(store.inbound, store.partners, store.events, store.clock) {
            @Override
            public long receive(String partnerId, String fileName, byte[] content) {
                meet(bothLooked);
                return super.receive(partnerId, fileName, content);
            }
        };
        var take = new TakeAs2Message(store.transfers, receive, store.outbox, store.clock);
        var threads = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> taken = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            byte[] receipt = {(byte) i};
            Arrival arrival = new Arrival(
                    "ACME",
                    "<1@acme>",
                    "a.edi",
                    new byte[] {1},
                    "abc, sha-256",
                    new Receipt(receipt, "processed", null));
            taken.add(threads.submit(() -> isTaken(() -> store.inTransaction(() -> take.take(arrival)))));
        }
        assertThat(List.of(taken.get(0).get(), taken.get(1).get())).containsExactlyInAnyOrder(true, false);
        threads.shutdown();

        assertThat(store.inbound.unsettled(10))
                .as("what was not taken left nothing")
                .hasSize(1);
        byte[] kept = {(byte) (taken.get(0).get() ? 0 : 1)};
        Taken again =
                store.inTransaction(() -> take.again("ACME", "<1@acme>", null)).orElseThrow();
        assertThat(again.receipt()).isEqualTo(kept);
    }

    private static boolean isTaken(Supplier<Taken> taking) {
        try {
            return !taking.get().again();
        } catch (PersistenceException otherWasFirst) {
            return false;
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnBoth
    void aMessageWithoutReceiptIsSentAgainUnderItsId(Base base) {
        Store store = Store.on(base);
        join(store, "ACME");
        var deadLetters = new DeadLetters(store.outbox, store.tasks, null, null);
        var unreceipted = new UnreceiptedMessage(store.outbox, deadLetters, store.clock);
        var track = new TrackAs2Message(store.transfers, unreceipted, store.clock);
        var chase = new ChaseReceipts(store.transfers, unreceipted, store.clock);
        OutboundMessage message = store.inTransaction(() -> store.outbox.add(
                OutboundMessage.file("ACME", "997-1.edi", "997", new byte[] {1}, null, store.clock.instant())
                        .by(OutboundMessage.Way.AS2)));
        var out = store.inTransaction(() -> track.setOut(message, "TRIGON"));
        store.inTransaction(() -> track.leaves(out.transferId(), "abc, sha-256", Duration.ofMinutes(30)));
        store.inTransaction(() -> track.handedOver(out.transferId(), true));
        store.inTransaction(() -> store.outbox.byId(message.id()).orElseThrow().sent(store.clock.instant()));

        assertThat(store.inTransaction(chase::chase)).isZero();
        store.clock.turn(Duration.ofMinutes(31));
        assertThat(store.inTransaction(chase::chase)).isEqualTo(1);
        assertThat(store.inTransaction(
                        () -> store.outbox.byId(message.id()).orElseThrow().state()))
                .isEqualTo(OutboundMessage.State.PENDING);
        assertThat(store.inTransaction(() -> track.setOut(message, "TRIGON")).messageId())
                .isEqualTo(out.messageId());
        assertThat(store.inTransaction(() -> track.awaited("ACME", out.messageId())))
                .isPresent();
    }
}
