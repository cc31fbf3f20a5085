package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated files of the corpus, both syntaxes, through the whole exchange: stored, read, settled, answered. The long run:
 * {@code mvn -pl domain,integrations test -Dtest=ExchangeFuzzTest -Dfuzz.files=10000}, elsewhere with {@code -Dfuzz.seed=7}.
 */
@DisplayName("Mutated files of the corpus")
class ExchangeFuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 300);
    private static final int OF_A_HOUSE = 200;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path data;

    /** Nothing crashes, each is answered or brought before a person, and neither memory nor speed is lost by it. */
    @Test
    void areEachAnsweredOrShownToAPersonAndCostNothingLater() throws Exception {
        Random random = new Random(Long.getLong("fuzz.seed", 20261122L));
        List<String> names = CorpusFile.names();
        nanosOfAGoodFile(); // the first ones are slow for reasons of their own
        long before = nanosOfAGoodFile();
        long memory = usedMegabytes();
        long start = System.nanoTime();
        int answered = 0;
        ExchangeHouse house = null;
        for (int i = 0; i < FILES; i++) {
            house = i % OF_A_HOUSE == 0 ? new ExchangeHouse(data, false) : house;
            CorpusFile file = CorpusFile.named(names.get(random.nextInt(names.size())));
            byte[] mutated = file.bytes().length == 0 ? new byte[] {'I'} : X12FuzzTest.mutated(file.bytes(), random);
            try {
                answered += settle(house, file.partner(), mutated);
            } catch (Exception | Error e) {
                throw new AssertionError(
                        "file " + i + " of " + file.name() + ":\n" + new String(mutated, StandardCharsets.ISO_8859_1),
                        e);
            }
        }
        house = null;
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        long grown = usedMegabytes() - memory;
        long after = nanosOfAGoodFile();
        System.out.printf(
                "%d mutated files in %d s, %d answered, heap %+d MB, a good file %d µs before and %d µs after%n",
                FILES, seconds, answered, grown, before / 1_000, after / 1_000);
        assertThat(answered).isGreaterThan(FILES / 4);
        assertThat(grown).isLessThan(100);
        assertThat(after).isLessThan(3 * before + Duration.ofMillis(5).toNanos());
    }

    /** @return 1 when it was answered */
    private static int settle(ExchangeHouse house, String partner, byte[] file) {
        long id = house.receiveMessage.receive(partner, "fuzz.edi", file);
        if (house.settleMessage.settle(id) == State.RECEIVED) {
            house.world.clock.turn(Duration.ofMinutes(1));
            house.settleMessage.settle(id);
        }
        InboundMessage message = house.world.exchange.byId(id).orElseThrow();
        boolean told = !house.world.outbox.answersTo(id).isEmpty();
        assertThat(message.state()).isNotEqualTo(State.RECEIVED);
        if (message.state() == State.QUARANTINED || message.state() == State.REJECTED) {
            assertThat(message.reasonCode()).isNotBlank();
            assertThat(message.reasonCode()).isNotEqualTo("processing-failed");
        }
        return told ? 1 : 0;
    }

    /** The middle of many. */
    private long nanosOfAGoodFile() throws Exception {
        CorpusFile good = CorpusFile.named("x12/habit/plain-tender");
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ExchangeHouse house = new ExchangeHouse(data, false);
            long start = System.nanoTime();
            settle(house, good.partner(), good.bytes());
            times.add(System.nanoTime() - start);
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
