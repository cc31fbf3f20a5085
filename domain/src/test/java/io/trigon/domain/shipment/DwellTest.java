package io.trigon.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DwellTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatIsWithinTheFreeTimeIsNoDetention() {
        assertThat(Dwell.of(NOON, NOON, at(90), 90, at(500))).isEqualTo(new Dwell(90, 90, 0, false));
        assertThat(Dwell.of(NOON, NOON, at(91), 90, at(500))).isEqualTo(new Dwell(91, 90, 1, false));
    }

    @Test
    void nobodyPaysForATruckThatIsEarly() {
        assertThat(Dwell.of(NOON, at(60), at(200), 90, at(500))).isEqualTo(new Dwell(200, 90, 50, false));
        assertThat(Dwell.of(NOON, at(60), at(30), 90, at(500)).detentionMinutes())
                .isZero();
    }

    @Test
    void aTruckThatIsLateHasItsFreeTimeFromItsArrival() {
        assertThat(Dwell.of(NOON, at(-300), at(100), 90, at(500)).detentionMinutes())
                .isEqualTo(10);
    }

    @Test
    void whatLastsIsCountedUntilNow() {
        assertThat(Dwell.of(NOON, null, null, null, at(150))).isEqualTo(new Dwell(150, 120, 30, true));
        assertThat(Dwell.of(NOON, null, null, null, at(-1)).minutes()).isZero();
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
