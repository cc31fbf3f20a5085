package io.trigon.domain.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who is at a task, and until when it may wait. */
class ClaimAndSnoozeScenarioTest {
    private final World world = new World();
    private final Instant now = world.clock.instant();
    private final Viewer mara = viewer("mara", Role.ACCOUNT_MANAGER);
    private final Viewer omar = viewer("omar", Role.ACCOUNT_MANAGER);
    private final Viewer noor = viewer("noor", Role.ADMIN);
    private final Viewer carrier = viewer("dana", Role.CARRIER);
    private final ClaimTask claim = new ClaimTask(world.tasks, world.events, world.clock);
    private final ReleaseTask release = new ReleaseTask(world.tasks, world.events, world.clock);
    private final SnoozeTask snooze = new SnoozeTask(world.tasks, world.events, world.clock);
    private final Task task = dueIn(Duration.ofHours(8));

    @Test
    void whoTakesATaskHasItAndOthersSeeThat() {
        claim.claim(mara, task.id());
        claim.claim(mara, task.id());

        assertThat(task.assignee()).isEqualTo("mara");
        refused("task-taken", () -> claim.claim(omar, task.id()));
        refused("task-taken", () -> snooze.snooze(omar, task.id(), now.plusSeconds(60)));
        refused("task-taken", () -> release.release(omar, task.id()));
        assertThat(world.events.of(TaskChanged.class)).hasSize(2);
    }

    @Test
    void aTaskGivenBackIsForAnybodyAndAwake() {
        snooze.snooze(mara, task.id(), now.plusSeconds(60));
        release.release(mara, task.id());

        assertThat(task.assignee()).isNull();
        assertThat(task.snoozedUntil()).isNull();
    }

    @Test
    void anAdministratorGivesBackWhatSomebodyLeftBehind() {
        claim.claim(mara, task.id());
        release.release(noor, task.id());
        claim.claim(omar, task.id());

        assertThat(task.assignee()).isEqualTo("omar");
    }

    @Test
    void whoPutsATaskOffHasIt() {
        snooze.snooze(mara, task.id(), now.plus(Duration.ofHours(8)));

        assertThat(task.assignee()).isEqualTo("mara");
        assertThat(task.snoozedUntil()).isEqualTo(task.dueAt());
        snooze.snooze(mara, task.id(), null);
        assertThat(task.snoozedUntil()).isNull();
    }

    @Test
    void aTaskIsPutOffAheadButNotPastItsDueTimeNorForGood() {
        refused("snooze-not-ahead", () -> snooze.snooze(mara, task.id(), now));
        refused(
                "snooze-past-due",
                () -> snooze.snooze(mara, task.id(), task.dueAt().plusMillis(1)));
        Task undue = dueIn(null);
        refused(
                "snooze-too-long",
                () -> snooze.snooze(
                        mara, undue.id(), now.plus(Duration.ofDays(30)).plusMillis(1)));
        snooze.snooze(mara, undue.id(), now.plus(Duration.ofDays(30)));
        Task overdue = dueIn(Duration.ofHours(-1));
        snooze.snooze(mara, overdue.id(), now.plus(Duration.ofHours(2)));

        assertThat(overdue.snoozedUntil()).isEqualTo(now.plus(Duration.ofHours(2)));
    }

    @Test
    void escalationWakesATaskAndTakesItFromWhoPutItOff() {
        task.awaitedBy("p1");
        snooze.snooze(mara, task.id(), now.plusSeconds(60));
        new EscalateTask(world.tasks, world.events, world.clock).escalate("p1", Role.ACCOUNT_MANAGER);

        assertThat(task.assignee()).isNull();
        assertThat(task.snoozedUntil()).isNull();
    }

    @Test
    void whatIsDoneIsNeitherTakenNorGivenBackNorPutOff() {
        new CompleteTask(world.tasks, world.processes, world.events, world.clock).complete(mara, task.id(), "called");

        refused("task-not-open", () -> claim.claim(mara, task.id()));
        refused("task-not-open", () -> release.release(mara, task.id()));
        refused("task-not-open", () -> snooze.snooze(mara, task.id(), now.plusSeconds(60)));
    }

    @Test
    void othersDontFindIt() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> claim.claim(carrier, task.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> release.release(carrier, task.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> snooze.snooze(carrier, task.id(), null));
    }

    private Task dueIn(Duration time) {
        Instant due = time == null ? null : now.plus(time);
        return world.tasks.add(new Task(Task.Kind.LOOK_INTO_SILENCE, Role.ACCOUNT_MANAGER, null, now, due));
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(deed)
                .matches(broken -> broken.code().equals(code), code);
    }

    private static Viewer viewer(String login, Role role) {
        return new Viewer(1, login, login, role, null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
