package io.trigon.integrations.tracking.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.tracking.NotStored;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrandsTest {
    private static final int LONG = 60_000;

    private final CountDownLatch database = new CountDownLatch(1);
    private final Errands errands = new Errands("messages", Thread::new, 2, 100, 10 * LONG);

    @AfterEach
    void close() {
        database.countDown();
        errands.close();
    }

    private CompletableFuture<Integer> errand(int bytes, int number) {
        return errands.run(bytes, () -> {
            try {
                assertThat(database.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return number;
        });
    }

    private static void assertThatItIsTurnedAway(CompletableFuture<Integer> errand) {
        assertThatThrownBy(errand::join)
                .hasCauseInstanceOf(NotStored.class)
                .hasMessageContaining("too many messages are waiting");
    }

    @Test
    void whileTheDatabaseIsAwaySoManyBytesWaitAndNoMore() {
        var waiting = IntStream.range(0, 10).mapToObj(i -> errand(LONG, i)).toList();
        assertThatItIsTurnedAway(errand(1, 10));
        assertThatItIsTurnedAway(errand(LONG, 11));

        database.countDown();

        assertThat(waiting.stream().map(CompletableFuture::join)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(errand(10 * LONG, 12).join())
                .as("what was done, and what was turned away, holds no room any more")
                .isEqualTo(12);
    }

    @Test
    void shortOnesAreBoundByTheirNumber() {
        var waiting = IntStream.range(0, 102).mapToObj(i -> errand(1, i)).toList();
        assertThatItIsTurnedAway(errand(1, 102));

        database.countDown();

        assertThat(waiting).allSatisfy(errand -> assertThat(errand.join()).isNotNegative());
    }

    @Test
    void oneThatFailsGivesItsRoomBack() {
        database.countDown();
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Integer> failing = errands.run(10 * LONG, () -> {
                throw new NotStored("the database is away");
            });
            assertThatThrownBy(failing::join).hasMessageContaining("the database is away");
        }
    }
}
