package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.care.Task;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.InMemoryAlarms;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.ForgetAlarms;
import io.trigon.domain.tracking.device.RaiseAlarms;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaiseAlarmsScenarioTest {
    private final World world = new World();
    private final InMemoryAlarms alarms = new InMemoryAlarms();
    private final RaiseAlarms raise = new RaiseAlarms(alarms, world.tracking, world.tasks, world.openTask);
    private final Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());

    private void raised(String kind, int second) {
        raise.raise(List.of(new DeviceAlarm("TRL-9", world.clock.instant().plusSeconds(second), kind, 41.0, -87.0)));
    }

    private List<Task> open() {
        return world.tasks.openAbout(shipment.trackingNumber().value(), Task.Kind.DEVICE_ALARM);
    }

    @Test
    void aCallForHelpOnTheRoadIsATaskAtOnceAndOneForAllThatFollow() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        raised("sos", 0);
        raised("crash", 5);
        assertThat(open()).singleElement().satisfies(task -> assertThat(task.detail())
                .isEqualTo("device=TRL-9; alarm=sos"));
        assertThat(alarms.lastOf("TRL-9", 10)).hasSize(2);
    }

    @Test
    void whatCanWaitIsOnlyKept() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        raised("speeding", 0);
        raised("low-battery", 1);
        assertThat(open()).isEmpty();
        assertThat(alarms.lastOf("TRL-9", 10)).hasSize(2);
    }

    @Test
    void beforeTheWayBeginsNobodyIsCalled() {
        raised("sos", 0);
        assertThat(open()).isEmpty();
    }

    @Test
    void theSameAlarmTwiceIsOne() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        raised("sos", 0);
        open().forEach(task -> world.withdrawTasks.withdraw(shipment.trackingNumber(), Task.Kind.DEVICE_ALARM));
        raised("sos", 0);
        assertThat(alarms.lastOf("TRL-9", 10)).hasSize(1);
        assertThat(open()).as("it came again, and was settled").isEmpty();
    }

    @Test
    void aDeviceThatWarnsOfTheSameAgainAndAgainIsKeptOnceAMinuteAndForNinetyDays() {
        for (int second = 0; second < 120; second++) {
            raised("speeding", second);
        }
        assertThat(alarms.lastOf("TRL-9", 1_000)).hasSize(2);

        ForgetAlarms forget = new ForgetAlarms(alarms, world.clock);
        world.clock.turn(Duration.ofDays(90));
        assertThat(forget.forget()).isZero();
        world.clock.turn(Duration.ofMinutes(1));
        assertThat(forget.forget()).isOne();
        assertThat(alarms.lastOf("TRL-9", 1_000)).hasSize(1);
    }
}
