package io.trigon.bpmn.care;

import io.trigon.bpmn.shared.House;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.AssessDelay;
import io.trigon.domain.care.CompleteTask;
import io.trigon.domain.care.DelayResponse;
import io.trigon.domain.care.EscalateTask;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.SettleTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TellSide;
import io.trigon.domain.care.TrackingLink;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.World;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The steps of care over a world: what every process test needs for its user tasks, and the delay process whole. */
public final class CareHouse {
    public static final Viewer MANAGER =
            new Viewer(1, "mara", "Mara", Role.ACCOUNT_MANAGER, null, Locale.ENGLISH, ZoneOffset.UTC);

    private final House house;
    private final World world;
    private final CompleteTask complete;

    /** Empty unless a test takes somebody on. */
    public final InMemoryAccess users = new InMemoryAccess();

    public CareHouse(House house) {
        this.house = house;
        this.world = house.world;
        var processes = new CamundaProcessTasks(house.engine());
        this.complete = new CompleteTask(world.tasks, processes, world.events, world.clock);
    }

    /** Beans by which the processes name the steps of care. */
    public Map<String, Object> beans() {
        var open =
                new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock);
        var settle = new SettleTask(world.tasks, users, world.contracts, world.events, world.clock);
        var withdraw = new WithdrawTasks(world.tasks, world.events, world.clock);
        var tell = new TellSide(
                world.care,
                world.care,
                world.shipments.milestones(),
                world.outbox,
                world.tasks,
                open,
                new TrackingLink(Optional.of("https://trigon.example/"), 8080),
                world.events,
                world.clock);
        Map<String, Object> beans = new HashMap<>();
        beans.put("taskInbox", new TaskInboxListener(open, settle, withdraw));
        beans.put("escalateTask", new EscalateTaskStep(new EscalateTask(world.tasks, world.events, world.clock)));
        beans.put("assessDelay", new AssessDelayStep(new AssessDelay(world.care, world.care)));
        beans.put("tellSide", new TellSideStep(tell));
        beans.put("withdrawCalls", new WithdrawCallsStep(withdraw));
        return beans;
    }

    public DelayResponse delays() {
        return new CamundaDelayResponse(house.engine());
    }

    /** The only task of the kind that is open. */
    public Task openTask(Task.Kind kind) {
        List<Task> open = openTasks(kind);
        if (open.size() != 1) {
            throw new AssertionError(open.size() + " open tasks of kind " + kind);
        }
        return open.get(0);
    }

    public List<Task> openTasks(Task.Kind kind) {
        return world.tasks.all().stream()
                .filter(t -> t.kind() == kind && t.state() == Task.State.OPEN)
                .toList();
    }

    /** The account manager does the task in the inbox. */
    public void done(Task task, String outcome) {
        complete.complete(MANAGER, task.id(), outcome);
    }
}
