package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientWorkTest {
    private final World world = new World();
    private final List<Long> done = new ArrayList<>();
    private final List<Long> givenUp = new ArrayList<>();
    private boolean taskFails = true;

    private final PatientWork work = new PatientWork(
            "test",
            world.clock,
            id -> {
                if (id == 1) {
                    throw new IllegalStateException("never");
                }
                done.add(id);
            },
            failure -> true,
            (id, why) -> {
                if (taskFails) {
                    throw new IllegalStateException("the task can't be opened");
                }
                givenUp.add(id);
            });

    @Test
    void whatCannotEvenBeGivenUpKeepsNoOtherBackAndIsTriedAgain() {
        work.on(List.of(1L, 2L));
        assertThat(done).containsExactly(2L);
        work.on(List.of(1L, 3L));
        assertThat(givenUp).isEmpty();
        taskFails = false;
        world.clock.turn(Duration.ofMinutes(5));
        work.on(List.of(1L));
        assertThat(givenUp).containsExactly(1L);
        assertThat(done).containsExactly(2L, 3L);
    }
}
