package io.trigon.integrations.tracking;

import io.trigon.domain.testing.InMemoryAlarms;
import io.trigon.domain.testing.InMemoryReceptions;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.NoteReception;
import io.trigon.domain.tracking.device.RaiseAlarms;
import io.trigon.integrations.tracking.device.AlarmDesk;
import io.trigon.integrations.tracking.device.ReceptionNotes;
import io.trigon.integrations.tracking.device.ReportIntake;
import java.time.Instant;
import java.util.List;

/** What is behind every door of devices, over a store that breaks when a test says so. */
public final class IntakeFixture implements AutoCloseable {
    private final World world;
    private final CountedPositions counted = new CountedPositions();
    private final FaultyPositions positions;
    private final GroupedIntake intake;
    private final InMemoryReceptions receptions = new InMemoryReceptions();
    private final ReceptionNotes notes = new ReceptionNotes(new NoteReception(receptions));
    private final InMemoryAlarms alarms = new InMemoryAlarms();
    private final AlarmDesk desk;

    /** @param counting whether the store bears many fixes, and knows only how many */
    public IntakeFixture(World world, boolean counting) {
        this.world = world;
        positions = new FaultyPositions(counting ? counted : world.tracking);
        intake =
                new GroupedIntake(positions, new FollowLanes(world.tripWatches, Thread::new), Thread::new, world.clock);
        desk = new AlarmDesk(new RaiseAlarms(alarms, world.tracking, world.tasks, world.openTask), Thread::new);
        intake.open();
        desk.open();
    }

    public ReportIntake reports() {
        return new ReportIntake(intake, notes, desk, world.clock);
    }

    public int countStored() {
        return counted.count();
    }

    /** What devices warned of. */
    public List<DeviceAlarm> alarmsOf(String device) {
        return alarms.lastOf(device, 100);
    }

    /** From now on no alarm can be kept. */
    public void loseAlarms() {
        alarms.breakDown();
    }

    public List<Fix> stored(String device) {
        return world.tracking.since(device, Instant.EPOCH, 1_000);
    }

    /** What is known by now of who spoke and what was refused. */
    public InMemoryReceptions receptions() {
        notes.write();
        return receptions;
    }

    /** From now on nothing is committed before {@link #release()}. */
    public void hold() {
        positions.hold();
    }

    public boolean isHolding() throws InterruptedException {
        return positions.isHolding();
    }

    public void release() {
        positions.release();
    }

    public void breakDown() {
        positions.breakDown();
    }

    public void repair() {
        positions.repair();
    }

    @Override
    public void close() {
        positions.release();
        desk.close();
        intake.close();
    }
}
