package io.trigon.integrations.tracking;

import io.trigon.domain.testing.InMemoryAlarms;
import io.trigon.domain.testing.InMemoryReceptions;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.NoteReception;
import io.trigon.domain.tracking.device.RaiseAlarms;
import io.trigon.integrations.tracking.device.AlarmDesk;
import io.trigon.integrations.tracking.device.DeviceProtocol;
import io.trigon.integrations.tracking.device.OpenDoor;
import io.trigon.integrations.tracking.device.ReceptionNotes;
import io.trigon.integrations.tracking.device.ReportIntake;
import java.time.Instant;
import java.util.List;

/** A door of trackers over a store that breaks when a test says so. */
public final class DeviceDoorFixture implements AutoCloseable {
    private final World world = new World();
    private final CountedPositions counted = new CountedPositions();
    private final FaultyPositions positions;
    private final GroupedIntake intake;
    private final InMemoryReceptions receptions = new InMemoryReceptions();
    private final ReceptionNotes notes = new ReceptionNotes(new NoteReception(receptions));
    private final InMemoryAlarms alarms = new InMemoryAlarms();
    private final AlarmDesk desk =
            new AlarmDesk(new RaiseAlarms(alarms, world.tracking, world.tasks, world.openTask), Thread::new);
    private final OpenDoor door;

    /** @param connectionsMost how many may be connected at once */
    public DeviceDoorFixture(DeviceProtocol protocol, int connectionsMost) {
        this(protocol, connectionsMost, false);
    }

    private DeviceDoorFixture(DeviceProtocol protocol, int connectionsMost, boolean counting) {
        positions = new FaultyPositions(counting ? counted : world.tracking);
        intake =
                new GroupedIntake(positions, new FollowLanes(world.tripWatches, Thread::new), Thread::new, world.clock);
        intake.open();
        desk.open();
        door = new OpenDoor(protocol, new ReportIntake(intake, notes, desk, world.clock), connectionsMost);
    }

    /** Over a store that bears many fixes, and knows only how many. */
    public static DeviceDoorFixture counting(DeviceProtocol protocol, int connectionsMost) {
        return new DeviceDoorFixture(protocol, connectionsMost, true);
    }

    public int countStored() {
        return counted.count();
    }

    public int port() {
        return door.port();
    }

    /** What devices warned of. */
    public List<DeviceAlarm> alarmsOf(String device) {
        return alarms.lastOf(device, 100);
    }

    /** From now on no alarm can be kept. */
    public void loseAlarms() {
        alarms.breakDown();
    }

    public int connections() {
        return door.connections();
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
        door.close();
        desk.close();
        intake.close();
    }
}
