package io.trigon.integrations.tracking.broker;

import static io.trigon.domain.testing.Patience.until;
import static io.trigon.integrations.tracking.broker.BrokerForTests.fix;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.tracking.BrokerWatch.Figures;
import io.trigon.domain.tracking.device.ReportFault;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class FromTheBrokerTest {
    private final BrokerForTests broker = new BrokerForTests(true);

    @AfterEach
    void close() {
        broker.store.repair();
        broker.node.close();
    }

    @Test
    void whatComesIsStoredAndOnlyThenDone() {
        broker.give(0, fix("A", 1));
        broker.give(1, fix("A", 2));
        broker.node.open();
        until(() -> broker.committed() == 2);
        assertThat(broker.store.has(fix("A", 1))).isTrue();
        assertThat(broker.store.size()).isEqualTo(2);
        assertThat(figures().consumed()).isEqualTo(2);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsDoneAndAllIsTriedAgain() {
        broker.store.breakDown();
        broker.give(0, fix("A", 1));
        broker.node.open();
        until(() -> broker.store.refusals() > 0 && broker.line.position(BrokerForTests.PART) == 0);
        assertThat(broker.committed()).isZero();
        assertThat(figures().failingSince()).isEqualTo(broker.clock.instant());
        broker.store.repair();
        broker.give(0, fix("A", 1));
        until(() -> broker.committed() == 1);
        assertThat(broker.store.size()).isEqualTo(1);
        until(() -> figures().failingSince() == null);
    }

    @Test
    void whatCannotBeReadIsLaidAsideAsItCameWithItsReasonAndTheRestGoesOn() {
        byte[] garbage = "no record of ours".getBytes(UTF_8);
        broker.give(0, fix("A", 1));
        broker.give(1, "A".getBytes(UTF_8), garbage);
        broker.give(2, fix("A", 3));
        broker.node.open();
        until(() -> broker.committed() == 3);
        assertThat(broker.store.size()).isEqualTo(2);
        ProducerRecord<byte[], byte[]> aside = broker.toBroker().history().get(0);
        assertThat(aside.topic()).isEqualTo("fixes-refused");
        assertThat(aside.value()).isEqualTo(garbage);
        assertThat(header(aside, RefusedRecords.REASON)).isEqualTo("of version 110, known is 1");
        assertThat(header(aside, RefusedRecords.CAME_FROM)).isEqualTo("fixes-0@1");
        assertThat(figures().refused()).isEqualTo(1);
        broker.notes.write();
        assertThat(broker.receptions.refusalsOf("A")).singleElement().satisfies(refusal -> {
            assertThat(refusal.fault()).isEqualTo(ReportFault.FRAME);
            assertThat(refusal.detail()).isEqualTo("of version 110, known is 1, fixes-0@1");
        });
    }

    @Test
    void aFixThatNoDatabaseTakesIsLaidAsideAlone() {
        broker.store.poison(fix("A", 2).at());
        broker.give(0, fix("A", 1));
        broker.give(1, fix("A", 2));
        broker.give(2, fix("A", 3));
        broker.node.open();
        until(() -> broker.committed() == 3);
        assertThat(broker.store.size()).isEqualTo(2);
        ProducerRecord<byte[], byte[]> aside = broker.toBroker().history().get(0);
        assertThat(FixRecord.read(aside.value())).containsExactly(fix("A", 2));
        assertThat(header(aside, RefusedRecords.REASON)).isEqualTo("no database holds it");
        broker.notes.write();
        assertThat(broker.receptions.refusalsOf("A"))
                .singleElement()
                .matches(refusal -> refusal.fault() == ReportFault.UNSTORABLE);
    }

    @Test
    void whatComesTwiceIsStoredOnce() {
        broker.give(0, fix("A", 1));
        broker.give(1, fix("A", 1));
        broker.give(2, fix("B", 1));
        broker.node.open();
        until(() -> broker.committed() == 3);
        assertThat(broker.store.size()).isEqualTo(2);
    }

    @Test
    void aShareThatComesToThisNodeIsFollowedAnew() {
        broker.node.open();
        until(() -> broker.assigned.get() == 1);
        until(() -> figures().partitions() == 1);
    }

    @Test
    void aBrokerThatFailsIsAskedAgain() {
        broker.line.schedulePollTask(() -> broker.line.setPollException(new KafkaException("for a test")));
        broker.node.open();
        until(() -> "for a test".equals(figures().trouble()));
        until(() -> figures().partitions() == 1);
    }

    @Test
    void aQuietHouseFindsByItselfThatTheBrokerIsAwayAndThatItIsBack() {
        broker.node.open();
        until(() -> figures().partitions() == 1);
        broker.line.setOffsetsException(new KafkaException("nobody answers"));
        broker.clock.turn(Duration.ofSeconds(11));
        until(() -> "nobody answers".equals(figures().trouble()));
        broker.clock.turn(Duration.ofSeconds(31));
        until(() -> figures().failingSince() == null);
        assertThat(figures().trouble()).isNull();
    }

    @Test
    void aNodeThatNobodySendsToAsItWasNotWellGetsWellAgain() {
        broker.goAway();
        broker.node.open();
        assertThat(broker.node.take(fix("A", 1)).toCompletableFuture()).failsWithin(60, TimeUnit.SECONDS);
        broker.comeBack();
        assertThat(figures().failingSince()).isNotNull();
        until(() -> figures().partitions() == 1);
        broker.clock.turn(Duration.ofSeconds(31));
        until(() -> figures().failingSince() == null);
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private Figures figures() {
        return broker.node.figures().orElseThrow();
    }
}
