package io.trigon.integrations.tracking.broker;

import static io.trigon.domain.testing.Patience.until;
import static io.trigon.integrations.tracking.broker.BrokerForTests.fix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.BrokerWatch.Figures;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake.Taken;
import io.trigon.domain.tracking.NotStored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ToTheBrokerTest {
    private final BrokerForTests broker = new BrokerForTests(false);

    @AfterEach
    void close() {
        broker.comeBack();
        broker.node.close();
    }

    @Test
    void aDeviceIsAnsweredWhenTheBrokerHasConfirmedItsFixAndNotBefore() throws Exception {
        broker.node.open();
        CompletableFuture<Taken> answer = take(List.of(fix("A", 1)));
        until(() -> broker.toBroker().history().size() == 1);
        assertThat(answer).isNotDone();
        assertThat(figures().underWay()).isEqualTo(1);
        broker.toBroker().completeNext();
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(Taken.WHOLE);
        assertThat(figures().underWay()).isZero();
        assertThat(figures().published()).isEqualTo(1);
    }

    @Test
    void whatTheBrokerRefusesIsNotAnsweredAndHealthSaysSo() {
        broker.node.open();
        CompletableFuture<Taken> answer = take(List.of(fix("A", 1)));
        until(() -> broker.toBroker().history().size() == 1);
        broker.toBroker().errorNext(new TimeoutException("no answer"));
        assertThatThrownBy(() -> answer.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        assertThat(figures().failingSince()).isEqualTo(broker.clock.instant());
        assertThat(figures().trouble()).isEqualTo("no answer");
        assertThat(figures().underWay()).isZero();
        assertThat(broker.producers()).isEqualTo(1);
    }

    @Test
    void fixesOfADeviceGoUnderItsNameAndInTheirOrder() {
        broker.node.open();
        take(List.of(fix("A", 1), fix("B", 1), fix("A", 2)));
        take(List.of(fix("A", 3)));
        until(() -> broker.toBroker().history().size() == 3);
        List<ProducerRecord<byte[], byte[]>> sent = broker.toBroker().history();
        assertThat(sent).extracting(record -> new String(record.key())).containsExactly("A", "B", "A");
        assertThat(FixRecord.read(sent.get(0).value())).containsExactly(fix("A", 1), fix("A", 2));
        assertThat(FixRecord.read(sent.get(2).value())).containsExactly(fix("A", 3));
        broker.toBroker().flush();
    }

    @Test
    void aFrameIsAnsweredWhenAllOfItIsConfirmedAndRefusedWhenAPartIsNot() throws Exception {
        broker.node.open();
        List<Fix> longer = IntStream.range(0, 1_200).mapToObj(i -> fix("A", i)).toList();
        CompletableFuture<Taken> whole = take(longer);
        CompletableFuture<Taken> partly = take(longer);
        until(() -> broker.toBroker().history().size() == 6);
        confirm(2);
        assertThat(whole).isNotDone();
        confirm(1);
        assertThat(whole.get(60, TimeUnit.SECONDS)).isEqualTo(Taken.WHOLE);
        confirm(1);
        broker.toBroker().errorNext(new TimeoutException("no answer"));
        assertThat(partly).isNotDone();
        confirm(1);
        assertThat(partly).isCompletedExceptionally();
        assertThat(figures().published()).isEqualTo(1_200);
    }

    @Test
    void whileTheBrokerIsAwayNobodyIsAnsweredAndWhenItIsBackItGoesOn() throws Exception {
        broker.goAway();
        broker.node.open();
        CompletableFuture<Taken> before = take(List.of(fix("A", 1)));
        assertThatThrownBy(() -> before.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        assertThat(figures().trouble()).isEqualTo("nobody answers");
        broker.comeBack();
        CompletableFuture<Taken> after = take(List.of(fix("A", 1)));
        until(() -> broker.toBroker().history().size() == 1);
        confirm(1);
        assertThat(after.get(60, TimeUnit.SECONDS)).isEqualTo(Taken.WHOLE);
    }

    @Test
    void aProducerThatLostItsPlaceIsReplaced() throws Exception {
        broker.node.open();
        CompletableFuture<Taken> first = take(List.of(fix("A", 1)));
        until(() -> broker.toBroker().history().size() == 1);
        broker.toBroker().errorNext(new OutOfOrderSequenceException("for a test"));
        assertThatThrownBy(() -> first.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        CompletableFuture<Taken> second = take(List.of(fix("A", 1)));
        until(() -> broker.producers() == 2 && broker.toBroker().history().size() == 1);
        confirm(1);
        assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo(Taken.WHOLE);
    }

    @Test
    void memoryIsBoundedWhileTheBrokerConfirmsNothing() {
        broker.node.open();
        List<CompletableFuture<Taken>> taken = new ArrayList<>();
        List<Fix> frame = IntStream.range(0, 100).mapToObj(i -> fix("A", i)).toList();
        CompletableFuture<Taken> last = take(frame);
        while (!last.isDone()) {
            taken.add(last);
            last = take(frame);
        }
        assertThat(last).isCompletedExceptionally();
        assertThat(taken).hasSize(500).noneMatch(CompletableFuture::isDone);
        until(() -> broker.toBroker().history().size() == 500);
        confirm(500);
        assertThat(taken).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());
        assertThat(figures().underWay()).isZero();
    }

    @Test
    void beforeItIsOpenAndAfterItIsClosedNothingIsTaken() {
        assertThat(take(List.of(fix("A", 1)))).isCompletedExceptionally();
        broker.node.open();
        broker.node.close();
        assertThat(take(List.of(fix("A", 1)))).isCompletedExceptionally();
        broker.node.open();
    }

    @Test
    void aFrameHasABoundAndAnEmptyOneIsAnsweredAtOnce() {
        broker.node.open();
        assertThat(take(List.of())).isCompletedWithValue(Taken.WHOLE);
        List<Fix> endless = Collections.nCopies(5_001, fix("A", 1));
        assertThatThrownBy(() -> take(endless)).isInstanceOf(BrokenRule.class);
    }

    private void confirm(int records) {
        for (int i = 0; i < records; i++) {
            assertThat(broker.toBroker().completeNext()).isTrue();
        }
    }

    private CompletableFuture<Taken> take(List<Fix> frame) {
        return broker.node.take(frame).toCompletableFuture();
    }

    private Figures figures() {
        return broker.node.figures().orElseThrow();
    }
}
