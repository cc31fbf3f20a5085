package io.trigon.integrations.tracking;

import io.trigon.domain.testing.InMemoryReceptions;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.integrations.tracking.device.DeviceProtocol;
import io.trigon.integrations.tracking.device.OpenDoor;
import java.util.List;

/** A door of trackers over a store that breaks when a test says so. */
public final class DeviceDoorFixture implements AutoCloseable {
    private final IntakeFixture behind;
    private final OpenDoor door;

    /** @param connectionsMost how many may be connected at once */
    public DeviceDoorFixture(DeviceProtocol protocol, int connectionsMost) {
        this(protocol, connectionsMost, false);
    }

    private DeviceDoorFixture(DeviceProtocol protocol, int connectionsMost, boolean counting) {
        behind = new IntakeFixture(new World(), counting);
        door = new OpenDoor(protocol, behind.reports(), connectionsMost);
    }

    /** Over a store that bears many fixes, and knows only how many. */
    public static DeviceDoorFixture counting(DeviceProtocol protocol, int connectionsMost) {
        return new DeviceDoorFixture(protocol, connectionsMost, true);
    }

    public int countStored() {
        return behind.countStored();
    }

    public int port() {
        return door.port();
    }

    /** What devices warned of. */
    public List<DeviceAlarm> alarmsOf(String device) {
        return behind.alarmsOf(device);
    }

    /** From now on no alarm can be kept. */
    public void loseAlarms() {
        behind.loseAlarms();
    }

    public int connections() {
        return door.connections();
    }

    public List<Fix> stored(String device) {
        return behind.stored(device);
    }

    /** What is known by now of who spoke and what was refused. */
    public InMemoryReceptions receptions() {
        return behind.receptions();
    }

    /** From now on nothing is committed before {@link #release()}. */
    public void hold() {
        behind.hold();
    }

    public boolean isHolding() throws InterruptedException {
        return behind.isHolding();
    }

    public void release() {
        behind.release();
    }

    public void breakDown() {
        behind.breakDown();
    }

    public void repair() {
        behind.repair();
    }

    @Override
    public void close() {
        behind.release();
        door.close();
        behind.close();
    }
}
