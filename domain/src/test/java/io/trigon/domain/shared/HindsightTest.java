package io.trigon.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trigon.domain.shared.Hindsight.Matter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HindsightTest {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");

    private final Clock clock = new ClockProducer().clock();

    @Test
    void theClockShowsTheTimeThatIsWrittenOf() {
        List<Instant> seen = new ArrayList<>();
        Hindsight.at(THEN, Matter.OPEN, () -> seen.add(clock.instant()));
        assertThat(seen).containsExactly(THEN);
    }

    @Test
    void thePresentIsBackAfterwardsEvenIfTheDeedFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Hindsight.at(THEN, Matter.SETTLED, () -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(Hindsight.isSettled()).isFalse();
        assertThat(Duration.between(clock.instant(), Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anotherThreadStaysInThePresent() throws InterruptedException {
        List<Instant> seen = new ArrayList<>();
        Thread other = new Thread(() -> seen.add(clock.instant()));
        Hindsight.at(THEN, Matter.SETTLED, () -> {
            other.start();
            joined(other);
        });
        assertThat(seen.get(0)).isAfter(THEN);
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
