package io.trigon.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.ControlNumbers.Holder;
import io.trigon.domain.exchange.ControlNumbers.Used;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** What partners owe us an acknowledgement of, and the control numbers they used. */
class AcknowledgementsIT {

    private static OutboundMessage sent(Store store, String partner, long number) {
        return store.inTransaction(() -> {
            OutboundMessage message = OutboundMessage.file(
                            partner, number + ".edi", "214", new byte[] {1}, null, store.clock.instant())
                    .numbered("%09d".formatted(number), String.valueOf(number))
                    .acknowledgedBy(store.clock.instant().plus(Duration.ofMinutes(30)));
            message.sent(store.clock.instant());
            return store.outbox.add(message);
        });
    }

    @OnBoth
    void whatWasSentIsFoundByItsNumbersHoweverTheyAreWritten(Base base) {
        Store store = Store.on(base);
        OutboundMessage message = sent(store, "DEMOSHIP", 41);
        sent(store, "DEMOCARR", 41);

        for (String written : List.of("000000041", "41", "0041")) {
            assertThat(store.outbox.numbered("DEMOSHIP", written, null))
                    .extracting(OutboundMessage::id)
                    .containsExactly(message.id());
            assertThat(store.outbox.numbered("DEMOSHIP", null, written)).hasSize(1);
        }
        assertThat(store.outbox.numbered("DEMOSHIP", "42", null)).isEmpty();
    }

    @OnBoth
    void whatHoldsADocumentIsFoundByItsNumberTheNewestFirst(Base base) {
        Store store = Store.on(base);
        OutboundMessage first = sent(store, "DEMOSHIP", 51);
        OutboundMessage second = sent(store, "DEMOSHIP", 52);
        OutboundMessage anothers = sent(store, "DEMOCARR", 53);
        store.inTransaction(() -> List.of(first, second, anothers)
                .forEach(m -> store.outbox.byId(m.id()).orElseThrow().holding("BKG-1")));

        assertThat(store.outbox.documented("DEMOSHIP", "BKG-1"))
                .extracting(OutboundMessage::id)
                .containsExactly(second.id(), first.id());
        assertThat(store.outbox.documented("DEMOSHIP", "BKG-2")).isEmpty();
        assertThat(store.outbox.acknowledgedIn(4711)).isEmpty();
    }

    @OnBoth
    void oneOfTwoNodesNoticesSilence(Base base) throws Exception {
        Store store = Store.on(base);
        sent(store, "DEMOSHIP", 1);
        sent(store, "DEMOSHIP", 2);
        assertThat(store.inTransaction(() -> store.outbox.claimOverdue(store.clock.instant(), 10)))
                .isEmpty();
        store.clock.turn(Duration.ofMinutes(30));

        Callable<Integer> claim = () -> store.inTransaction(() -> {
            List<OutboundMessage> mine = store.outbox.claimOverdue(store.clock.instant(), 10);
            pause();
            mine.forEach(m -> m.acknowledgedBy(store.clock.instant().plus(Duration.ofDays(1))));
            return mine.size();
        });
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = pool.submit(claim);
            Future<Integer> other = pool.submit(claim);
            assertThat(one.get() + other.get()).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
    }

    /** Long enough that both hold their transaction open at once. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }

    @OnBoth
    void aNumberIsUsedOnceAndForgottenInTime(Base base) {
        Store store = Store.on(base);
        Used used = new Used("ISA", "101", "f1");
        store.inTransaction(() -> store.controlNumbers.use("DEMOSHIP", List.of(used), 7, store.clock.instant()));

        assertThat(store.controlNumbers.holders("DEMOSHIP", "ISA", List.of("101", "102")))
                .containsOnlyKeys("101")
                .containsEntry("101", new Holder(7, "f1"));
        assertThat(store.controlNumbers.holders("DEMOSHIP", "UNB", List.of("101")))
                .isEmpty();
        assertThat(store.controlNumbers.holders("DEMOCARR", "ISA", List.of("101")))
                .isEmpty();
        assertThat(store.controlNumbers.holders("DEMOSHIP", "ISA", List.of())).isEmpty();
        assertThatThrownBy(() -> store.inTransaction(
                        () -> store.controlNumbers.use("DEMOSHIP", List.of(used), 8, store.clock.instant())))
                .isInstanceOf(PersistenceException.class);

        assertThat(store.inTransaction(() -> store.controlNumbers.forgetBefore(store.clock.instant())))
                .isZero();
        store.clock.turn(Duration.ofDays(1));
        assertThat(store.inTransaction(() -> store.controlNumbers.forgetBefore(store.clock.instant())))
                .isEqualTo(1);
        assertThat(store.controlNumbers.holders("DEMOSHIP", "ISA", List.of("101")))
                .isEmpty();
    }
}
