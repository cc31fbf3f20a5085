package io.trigon.domain.care;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What becomes of a task. */
class TaskInboxScenarioTest {
    private static final Viewer CARRIER =
            new Viewer(9, "dana", "Dana", Role.CARRIER, 1L, Locale.ENGLISH, ZoneOffset.UTC);
    private static final Viewer MANAGER =
            new Viewer(1, "mara", "Mara", Role.ACCOUNT_MANAGER, null, Locale.ENGLISH, ZoneOffset.UTC);

    private final World world = new World();
    private final InMemoryAccess users = new InMemoryAccess();
    private final Shipment shipment = world.book(aTender().build());
    private final OpenTask open =
            new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock);
    private final SettleTask settle = new SettleTask(world.tasks, users, world.contracts, world.events, world.clock);

    @Test
    void itIsForTheConsigneesManagerWhenNobodyOwnsTheShipper() {
        world.accounts.ofCompany(shipment.consignee().id()).orElseThrow().ownedBy("carl");

        assertThat(opened(Task.Kind.ASK_FOR_PROOF).assignee()).isEqualTo("carl");
    }

    @Test
    void itIsForAnybodyOfTheRoleWhenNobodyOwnsEither() {
        Task task = opened(Task.Kind.ASK_FOR_PROOF);

        assertThat(task.assignee()).isNull();
        assertThat(task.role()).isEqualTo(Role.ACCOUNT_MANAGER);
        assertThat(world.events.of(TaskChanged.class)).hasSize(1);
    }

    @Test
    void nothingIsOpenedAboutAShipmentThatIsNotThere() {
        TaskPlan plan = TaskPlan.about(TrackingNumber.next(), Task.Kind.ASK_FOR_PROOF, null);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> open.open(plan));
    }

    @Test
    void whatIsDoneIsNotEscalatedAnyMore() {
        Task task = opened(Task.Kind.ASK_FOR_PROOF);
        settle.settle("p1", null);
        new EscalateTask(world.tasks, world.events, world.clock).escalate("p1", Role.ADMIN);

        assertThat(task.state()).isEqualTo(Task.State.DONE);
        assertThat(task.escalatedAt()).isNull();
    }

    @Test
    void whatIsDoneIsNotTakenBack() {
        Task task = opened(Task.Kind.REACH_SIDE);
        settle.settle("p1", null);
        var withdraw = new WithdrawTasks(world.tasks, world.events, world.clock);
        withdraw.withdraw("p1");
        withdraw.withdraw(shipment.trackingNumber(), Task.Kind.REACH_SIDE);

        assertThat(task.state()).isEqualTo(Task.State.DONE);
    }

    @Test
    void aUserSettlesOnlyWhatIsForThatUsersRole() {
        users.add(new User("devon", "Devon", Role.CARE_AGENT, null, "-", world.clock.instant()));
        opened(Task.Kind.ASK_FOR_PROOF);

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> settle.settle("p1", "devon"))
                .matches(broken -> broken.code().equals("task-not-yours"));
    }

    @Test
    void aTaskOfOthersCantBeFoundLetAloneDone() {
        Task task = opened(Task.Kind.ASK_FOR_PROOF);
        var complete = new CompleteTask(world.tasks, world.processes, world.events, world.clock);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> complete.complete(CARRIER, task.id(), "done"));
        complete.complete(MANAGER, task.id(), "done");
        assertThat(world.processes.told()).endsWith("task done: p1");
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> complete.complete(MANAGER, task.id(), "again"))
                .matches(broken -> broken.code().equals("task-not-open"));
    }

    private Task opened(Task.Kind kind) {
        return open.open(TaskPlan.about(shipment.trackingNumber(), kind, Duration.ofHours(1))
                .awaitedBy("p1"));
    }
}
