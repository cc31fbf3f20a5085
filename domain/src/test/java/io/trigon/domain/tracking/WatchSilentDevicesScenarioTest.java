package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.care.Task;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.device.SilentDevices;
import io.trigon.domain.tracking.device.WatchSilentDevices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchSilentDevicesScenarioTest {
    private static final Duration PATIENCE = Duration.ofHours(2);
    private final World world = new World();
    private final Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());
    private final Heard heard = new Heard();
    private final WatchSilentDevices watch = new WatchSilentDevices(
            heard, world.tracking, world.shipments, world.openTask, world.withdrawTasks, world.clock);

    /** What the database would tell. */
    private final class Heard implements SilentDevices {
        private boolean silent;
        private Instant asked;

        @Override
        public List<TrackingNumber> fallenSilent(Instant since, int limit) {
            asked = since;
            return silent ? List.of(shipment.trackingNumber()) : List.of();
        }

        @Override
        public List<TrackingNumber> heardAgain(int limit) {
            return silent ? List.of() : List.of(shipment.trackingNumber());
        }
    }

    private List<Task> open() {
        return world.tasks.openAbout(shipment.trackingNumber().value(), Task.Kind.DEVICE_SILENT);
    }

    @Test
    void somebodyIsAskedOnceWhatBecameOfASilentDevice() {
        heard.silent = true;
        assertThat(watch.watch(PATIENCE)).isOne();
        assertThat(heard.asked).isEqualTo(world.clock.instant().minus(PATIENCE));
        assertThat(watch.watch(PATIENCE)).isZero();
        assertThat(open()).singleElement().satisfies(task -> assertThat(task.detail())
                .contains("TRL-9"));
    }

    @Test
    void whoHasAnsweredIsNotAskedAgainWhileTheSilenceLasts() {
        heard.silent = true;
        watch.watch(PATIENCE);
        world.withdrawTasks.withdraw(shipment.trackingNumber(), Task.Kind.DEVICE_SILENT);
        assertThat(watch.watch(PATIENCE)).isZero();
        assertThat(open()).isEmpty();
    }

    @Test
    void whenItIsHeardAgainTheTaskGoesAndANewSilenceIsTold() {
        heard.silent = true;
        watch.watch(PATIENCE);
        heard.silent = false;
        watch.watch(PATIENCE);
        assertThat(open()).isEmpty();
        heard.silent = true;
        assertThat(watch.watch(PATIENCE)).isOne();
        assertThat(open()).hasSize(1);
    }
}
