package io.trigon.domain.tracking.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How it stands with a vehicle is how it stands with the load that is worst off. */
class VehicleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void expectedAfterThePromiseIsLate() {
        assertThat(load("A", 60, 90).outlook()).isEqualTo(Outlook.LATE);
    }

    @Test
    void aRangeThatEndsAfterThePromiseIsARisk() {
        assertThat(load("A", -10, 10).outlook()).isEqualTo(Outlook.AT_RISK_OF_DELAY);
        assertThat(load("A", -10, 0).outlook()).isEqualTo(Outlook.ON_TIME);
    }

    @Test
    void withoutForecastOrPromiseNobodyKnows() {
        assertThat(new Load("A", ShipmentStatus.IN_TRANSIT, "S", "C", null, null, NOON).outlook())
                .isEqualTo(Outlook.UNKNOWN);
        assertThat(new Load("A", ShipmentStatus.IN_TRANSIT, "S", "C", NOON, NOON, null).outlook())
                .isEqualTo(Outlook.UNKNOWN);
    }

    @Test
    void theWorstLoadSpeaksForTheVehicle() {
        Vehicle truck = vehicle(List.of(load("A", -60, -30), load("B", 60, 90)));
        assertThat(truck.outlook()).isEqualTo(Outlook.LATE);
        assertThat(truck.loads()).extracting(Load::trackingNumber).containsExactly("B", "A");
        assertThat(vehicle(List.of()).outlook()).isEqualTo(Outlook.IDLE);
    }

    private static Vehicle vehicle(List<Load> loads) {
        return new Vehicle("T1", null, null, NOON, GeoPoint.of(1, 1), null, null, loads);
    }

    private static Load load(String number, int expected, int latest) {
        return new Load(
                number,
                ShipmentStatus.IN_TRANSIT,
                "S",
                "C",
                NOON.plusSeconds(expected * 60L),
                NOON.plusSeconds(latest * 60L),
                NOON);
    }
}
