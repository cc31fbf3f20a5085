package io.trigon.persistence.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.MessageSearch;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Partners, what came in, what goes out. */
class ExchangeIT {

    private static InboundMessage message(Store store, String file, byte[] content) {
        return new InboundMessage("DEMOSHIP", file, "hash-" + content.length, content, store.clock.instant());
    }

    @OnBoth
    void aMessageIsKeptByteForByteHoweverLong(Base base) {
        Store store = Store.on(base);
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        long id = store.inTransaction(
                () -> store.inbound.add(message(store, "big.edi", content)).id());
        assertThat(store.inTransaction(
                        () -> store.inbound.byId(id).orElseThrow().content()))
                .isEqualTo(content);
        assertThat(store.inbound
                        .list(new InboundMessages.Filter(null, null, null), Paging.first(5))
                        .rows()
                        .get(0)
                        .bytes())
                .isEqualTo(content.length);
    }

    @OnBoth
    void messagesAreFoundByTypeReferenceContentAndTime(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().build());
        Instant noon = store.clock.instant();
        store.inTransaction(() -> {
            InboundMessage m = store.inbound.add(message(store, "a.edi", "ISA*00*~BIG%_'~".getBytes(UTF_8)));
            m.identified("204 214", "7");
            m.settle(InboundMessage.State.PROCESSED, null, null, number.value(), noon);
            store.inbound.add(message(store, "b.edi", new byte[] {(byte) 0xff, 'I', 'S', 'A', 0}));
            store.outbox.add(OutboundMessage.file("DEMOSHIP", "x.edi", "990", "ISA~W".getBytes(UTF_8), null, noon)
                    .about(number.value()));
        });
        assertThat(found(store, new MessageSearch("214", null, null, null, null)))
                .containsExactly("a.edi");
        assertThat(found(store, new MessageSearch("21", null, null, null, null)))
                .isEmpty();
        assertThat(found(store, new MessageSearch(null, "PO-77", null, null, null)))
                .containsExactly("a.edi");
        assertThat(found(store, new MessageSearch(null, number.value().toLowerCase(Locale.ROOT), null, null, null)))
                .containsExactly("a.edi");
        assertThat(found(store, new MessageSearch(null, null, "BIG%_'", null, null)))
                .containsExactly("a.edi");
        assertThat(found(store, new MessageSearch(null, null, "ISA", noon, noon.plusSeconds(1))))
                .containsExactlyInAnyOrder("a.edi", "b.edi");
        assertThat(found(store, new MessageSearch(null, null, "ISA", null, noon)))
                .isEmpty();
        var sent = new Outbox.Filter(null, null, null, null, new MessageSearch("990", "PO-77", "A~W", noon, null));
        assertThat(store.outbox.list(sent, Paging.first(5)).rows())
                .extracting("address")
                .containsExactly("x.edi");
    }

    private static List<String> found(Store store, MessageSearch search) {
        var filter = new InboundMessages.Filter(null, null, null, search);
        return store.inbound.list(filter, Paging.first(9)).rows().stream()
                .map(InboundMessages.InboundRow::fileName)
                .toList();
    }

    @OnBoth
    void aSettledTwinIsFoundAndTheUnsettledAreResumed(Base base) {
        Store store = Store.on(base);
        byte[] content = "ISA*00*~".getBytes(StandardCharsets.US_ASCII);
        long first = store.inTransaction(
                () -> store.inbound.add(message(store, "a.edi", content)).id());
        assertThat(store.inbound.settledTwin("DEMOSHIP", "hash-8")).isEmpty();
        assertThat(store.inbound.isStored("DEMOSHIP", "hash-8")).isTrue();
        assertThat(store.inbound.isStored("OTHER", "hash-8")).isFalse();
        assertThat(store.inbound.unsettled(10)).containsExactly(first);
        store.inTransaction(() -> {
            InboundMessage m = store.inbound.lock(first).orElseThrow();
            m.identified("204", "000000001");
            m.settle(InboundMessage.State.PROCESSED, null, null, "TG1 TG2", store.clock.instant());
        });
        assertThat(store.inbound.settledTwin("DEMOSHIP", "hash-8")).isPresent();
        assertThat(store.inbound.settledTwin("OTHER", "hash-8")).isEmpty();
        assertThat(store.inbound.unsettled(10)).isEmpty();
        var rows = store.inbound
                .list(new InboundMessages.Filter("DEMOSHIP", InboundMessage.State.PROCESSED, "tg2"), Paging.first(5))
                .rows();
        assertThat(rows.get(0).trackingNumbers()).containsExactly("TG1", "TG2");
        assertThat(store.inbound.about("TG2", 5)).extracting("id").containsExactly(first);
        assertThat(store.inbound.about("TG", 5)).isEmpty();
        assertThat(store.inbound
                        .list(new InboundMessages.Filter(null, null, "%"), Paging.first(5))
                        .rows())
                .isEmpty();
    }

    @OnBoth
    void someMessagesAreLookedUpTogetherWithoutTheirBytes(Base base) {
        Store store = Store.on(base);
        long one = store.inTransaction(
                () -> store.inbound.add(message(store, "a.edi", new byte[7])).id());
        long other = store.inTransaction(
                () -> store.inbound.add(message(store, "b.edi", new byte[8])).id());
        long sent = store.inTransaction(() -> store.outbox
                .add(OutboundMessage.file("DEMOSHIP", "x.edi", "990", new byte[9], null, store.clock.instant()))
                .id());

        assertThat(store.inbound.rows(List.of(other, one, -1L)))
                .extracting("fileName", "bytes")
                .containsExactly(tuple("a.edi", 7L), tuple("b.edi", 8L));
        assertThat(store.outbox.rows(List.of(sent, -1L))).extracting("address").containsExactly("x.edi");
        assertThat(store.inbound.rows(List.of())).isEmpty();
        assertThat(store.outbox.rows(List.of())).isEmpty();
    }

    @OnBoth
    void aRequestKeyIsTakenOnceByAPartner(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> {
            store.partners.add(new TradingPartner(
                    "ACME",
                    "Acme",
                    TradingPartner.Role.SHIPPER,
                    store.companies.add(new Company("Acme", "US")),
                    "ZZ",
                    "ACME",
                    "ACME",
                    store.clock.instant()));
        });
        var receive = new ReceiveMessage(store.inbound, store.partners, event -> {}, store.clock);
        byte[] content = {1};
        long id = store.inTransaction(() -> receive.receive("ACME", "posted", content, "k-1"));
        store.inTransaction(() -> receive.receive("ACME", "a.edi", content));
        store.inTransaction(() -> receive.receive("ACME", "b.edi", content));

        assertThat(store.inbound.byRequestKey("ACME", "k-1").orElseThrow().id()).isEqualTo(id);
        assertThat(store.inbound.byRequestKey("OTHER", "k-1")).isEmpty();
        assertThatThrownBy(() -> store.inTransaction(() -> receive.receive("ACME", "posted", content, "k-1")))
                .isInstanceOf(PersistenceException.class);
    }

    @OnBoth
    void controlNumbersHaveNoGapsAndNoTwins(Base base) throws Exception {
        Store store = Store.on(base);
        var clerks = Executors.newFixedThreadPool(4);
        List<Long> dealt = new ArrayList<>();
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tasks.add(() -> store.inTransaction(() -> store.partners.nextControlNumber("DEMOSHIP", "ISA13")));
            }
            for (Future<Long> number : clerks.invokeAll(tasks)) {
                dealt.add(number.get());
            }
        } finally {
            clerks.shutdownNow();
        }
        assertThat(dealt).doesNotHaveDuplicates().hasSize(40).contains(1L, 40L);
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.partners.nextControlNumber("DEMOSHIP", "ISA13");
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.inTransaction(() -> store.partners.nextControlNumber("DEMOSHIP", "ISA13")))
                .isEqualTo(41);
        assertThat(store.inTransaction(() -> store.partners.nextControlNumber("DEMOSHIP", "GS06")))
                .isEqualTo(1);
    }

    @OnBoth
    void aMessageIsClaimedByOneAtATime(Base base) throws Exception {
        Store store = Store.on(base);
        long id = store.inTransaction(() -> store.outbox
                .add(OutboundMessage.mail("dock@example.org", "Late", "Sorry", store.clock.instant()))
                .id());
        assertThat(store.outbox.due(Way.MAIL, store.clock.instant(), 10)).containsExactly(id);
        var other = Executors.newSingleThreadExecutor();
        try {
            store.inTransaction(() -> {
                assertThat(store.outbox.claim(id)).isPresent();
                Future<Boolean> elsewhere = other.submit(
                        () -> store.inTransaction(() -> store.outbox.claim(id).isPresent()));
                assertThat(get(elsewhere)).isFalse();
                store.outbox.claim(id).orElseThrow().sent(store.clock.instant());
            });
        } finally {
            other.shutdownNow();
        }
        assertThat(store.inTransaction(() -> store.outbox.claim(id))).isEmpty();
        assertThat(store.outbox.due(Way.MAIL, store.clock.instant(), 10)).isEmpty();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @OnBoth
    void whatFailedWaitsAndWhatIsDeadIsListed(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        long in = store.inTransaction(
                () -> store.inbound.add(message(store, "a.edi", new byte[] {1})).id());
        long id = store.inTransaction(() -> store.outbox
                .add(OutboundMessage.file("DEMOSHIP", "997.edi", "997", new byte[] {1, 2}, in, now)
                        .about("TG1"))
                .id());
        store.inTransaction(
                () -> store.outbox.claim(id).orElseThrow().failed("refused", now.plus(Duration.ofMinutes(5)), false));
        assertThat(store.outbox.due(Way.FOLDER, now, 10)).isEmpty();
        assertThat(store.outbox.due(Way.FOLDER, now.plus(Duration.ofMinutes(5)), 10))
                .containsExactly(id);
        store.inTransaction(() -> store.outbox.claim(id).orElseThrow().failed("refused", now, true));
        var dead = new Outbox.Filter("DEMOSHIP", OutboundMessage.State.DEAD, OutboundMessage.Way.FOLDER, "tg1");
        assertThat(store.outbox.list(dead, Paging.first(5)).rows())
                .extracting("attempts")
                .containsExactly(2);
        assertThat(store.outbox.answersTo(in)).extracting("address").containsExactly("997.edi");
    }

    @OnBoth
    void whatIsDueIsAskedForByPartnerAndWay(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        long id = store.inTransaction(() -> {
            store.outbox.add(OutboundMessage.file("DEMOSHIP", "1.edi", "997", new byte[] {1}, null, now));
            OutboundMessage pushed = OutboundMessage.file("ACME", "2.edi", "997", new byte[] {1}, null, now);
            return store.outbox.add(pushed.by(Way.SFTP)).id();
        });

        assertThat(store.outbox.receiversDue(Set.of(Way.SFTP, Way.HTTPS), now))
                .containsExactly(new Outbox.Receiver(Way.SFTP, "ACME"));
        assertThat(store.outbox.receiversDue(Set.of(Way.SFTP), now.minusSeconds(1)))
                .isEmpty();
        assertThat(store.outbox.due(Way.SFTP, "ACME", now, 10)).containsExactly(id);
        assertThat(store.outbox.due(Way.SFTP, "DEMOSHIP", now, 10)).isEmpty();
    }

    @OnBoth
    void aPartnerIdIsTakenOnce(Base base) {
        Store store = Store.on(base);
        Runnable join = () -> store.inTransaction(() -> {
            Company company = store.companies.add(new Company("Acme", "US"));
            store.partners.add(new TradingPartner(
                    "ACME", "Acme", TradingPartner.Role.SHIPPER, company, "ZZ", "ACME", "ACME", store.clock.instant()));
        });
        join.run();
        assertThat(store.partners.byPartnerId("ACME").orElseThrow().company().name())
                .isEqualTo("Acme");
        assertThatThrownBy(join::run).isInstanceOf(PersistenceException.class);
        assertThat(store.partners.all()).hasSize(1);
    }
}
