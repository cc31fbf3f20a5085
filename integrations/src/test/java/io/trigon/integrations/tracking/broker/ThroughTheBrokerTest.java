package io.trigon.integrations.tracking.broker;

import static io.trigon.domain.testing.Patience.until;
import static io.trigon.integrations.tracking.broker.BrokerForTests.fix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.testing.InMemoryReceptions;
import io.trigon.domain.testing.RunningBroker;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake.Taken;
import io.trigon.domain.tracking.NotStored;
import io.trigon.domain.tracking.device.NoteReception;
import io.trigon.integrations.tracking.broker.BrokerIntake.BrokerLine;
import io.trigon.integrations.tracking.device.ReceptionNotes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes over one store, with a real broker between the doors and it. */
@Timeout(300)
class ThroughTheBrokerTest {
    private static RunningBroker broker;
    private static int topics;

    private final StoreForTests store = new StoreForTests();
    private final BrokerTerms terms = new BrokerTerms(broker.servers(), "fixes-" + topics++, 6, 1, Map.of());
    private final BrokerIntake one = node(terms);
    private final BrokerIntake other = node(terms);

    @BeforeAll
    static void start() {
        broker = RunningBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @AfterEach
    void close() {
        store.repair();
        one.close();
        other.close();
    }

    @Test
    void bothNodesStoreTheirShareOfWhatEitherTook() throws Exception {
        one.open();
        other.open();
        until(() -> partitions(one) == 3 && partitions(other) == 3);
        take(one, 0, 300);
        until(() -> store.size() == 300);
        until(() -> consumed(one) + consumed(other) == 300); // a node counts after it has stored
        assertThat(consumed(one)).isPositive();
        assertThat(consumed(other)).isPositive();
    }

    @Test
    void whatANodeLeavesTheOtherTakesUp() throws Exception {
        one.open();
        other.open();
        until(() -> partitions(one) == 3 && partitions(other) == 3);
        take(one, 0, 200);
        other.close();
        take(one, 200, 400);
        until(() -> partitions(one) == 6 && store.size() == 400);
        other.open();
    }

    @Test
    void whileTheDatabaseIsAwayDevicesAreAnsweredAndAllIsStoredLater() throws Exception {
        one.open();
        other.open();
        store.breakDown();
        take(one, 0, 100);
        until(() -> store.refusals() > 2);
        assertThat(store.size()).isZero();
        store.repair();
        until(() -> store.size() == 100);
        until(() -> lag(one) + lag(other) == 0);
    }

    @Test
    void afterADeathOfTheBrokerWhatItConfirmedIsThereAndDevicesAreAnsweredAgain() throws Exception {
        one.open();
        store.breakDown();
        take(one, 0, 100);
        broker.kill();
        CompletableFuture<Taken> unheard = one.take(fix("TRL-1", 500)).toCompletableFuture();
        assertThatThrownBy(() -> unheard.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        assertThat(one.figures().orElseThrow().failingSince()).isNotNull();
        store.repair();
        broker.open();
        until(() -> store.size() >= 100);
        assertThat(IntStream.range(0, 100).allMatch(i -> store.has(fixOf(i)))).isTrue();
        until(() -> answered(one, fix("TRL-1", 500)));
        until(() -> store.has(fix("TRL-1", 500)));
        other.open();
    }

    @Test
    void aNodeThatNobodySendsToNoticesTheDeathOfTheBrokerToo() {
        one.open();
        until(() -> partitions(one) == 6);
        broker.kill();
        until(() -> one.figures().orElseThrow().failingSince() != null);
        broker.open();
        other.open();
    }

    private BrokerIntake node(BrokerTerms at) {
        ReceptionNotes notes = new ReceptionNotes(new NoteReception(new InMemoryReceptions()));
        Clock clock = Clock.systemUTC();
        BrokerLine line = new BrokerLine(new KafkaClients(at), store, () -> {}, notes, clock);
        return new BrokerIntake(Optional.of(at), line, Thread::new, clock);
    }

    /** All of them are answered when this returns. */
    private static void take(BrokerIntake node, int from, int until) throws Exception {
        List<CompletableFuture<Taken>> answers = new ArrayList<>();
        for (int i = from; i < until; i++) {
            answers.add(node.take(fixOf(i)).toCompletableFuture());
        }
        for (CompletableFuture<Taken> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(Taken.WHOLE);
        }
    }

    private static boolean answered(BrokerIntake node, Fix fix) {
        try {
            return node.take(fix).toCompletableFuture().get(30, TimeUnit.SECONDS) == Taken.WHOLE;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static Fix fixOf(int number) {
        return fix("TRL-" + number % 50, number);
    }

    private static int partitions(BrokerIntake node) {
        return node.figures().orElseThrow().partitions();
    }

    private static long consumed(BrokerIntake node) {
        return node.figures().orElseThrow().consumed();
    }

    private static long lag(BrokerIntake node) {
        return node.figures().orElseThrow().lag();
    }
}
