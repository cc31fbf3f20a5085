package io.trigon.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordScanScenarioTest {
    private static final String CODE = "]C100306141411234567891";
    private static final String SECOND = "(00)106141412345678908";
    private static final String PICKUP = "Lakeview Foods, Chicago";
    private static final String DELIVERY = "Bluebonnet Stores, Dallas";

    private final World world = new World();
    private final RecordScan scans = new RecordScan(
            world.shipments, world.shipments.milestones(), world.companies, world.recordMilestone, world.clock);
    private Shipment shipment;
    private Viewer carrier;

    @BeforeEach
    void aPalletIsBooked() {
        shipment = world.book(TenderFixture.aTender().build());
        carrier = viewer(Role.CARRIER, shipment.carrier().id());
    }

    @Test
    void atThePickUpItIsLoaded() {
        var recorded = scans.record(carrier, CODE, null, PICKUP);
        assertThat(recorded.milestone()).isEqualTo(MilestoneCode.LOADED);
        assertThat(recorded.trackingNumber()).isEqualTo(shipment.trackingNumber());
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_PICKUP);
        assertThat(scansOf(shipment).get(0).evidence()).isEqualTo(CODE);
    }

    @Test
    void inATerminalAndOnTheWayItIsInTransit() {
        assertThat(scans.record(carrier, CODE, null, "Hub St. Louis").milestone())
                .isEqualTo(MilestoneCode.TERMINAL_IN);
        world.clock.turn(Duration.ofHours(1));
        assertThat(scans.record(carrier, CODE, null, null).milestone()).isEqualTo(MilestoneCode.EN_ROUTE);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(scansOf(shipment)).extracting(Milestone::place).containsExactly("Hub St. Louis", null);
    }

    @Test
    void theSameScanTwiceIsOneMilestone() {
        Instant at = world.clock.instant();
        assertThat(scans.record(carrier, CODE, at, "Hub").repeated()).isFalse();
        assertThat(scans.record(carrier, CODE, at, "hub ").repeated()).isTrue();
        assertThat(scans.record(carrier, CODE, at.plusSeconds(30), "Hub").repeated())
                .isTrue();
        world.clock.turn(Duration.ofHours(5));
        assertThat(scans.record(carrier, CODE, null, "Hub").repeated()).isFalse();
        assertThat(scansOf(shipment)).hasSize(2);
    }

    @Test
    void theOnlyUnitAtTheDeliveryDeliversTheShipmentOnce() {
        assertThat(scans.record(carrier, CODE, null, DELIVERY).milestone()).isEqualTo(MilestoneCode.DELIVERED);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(scans.record(carrier, CODE, null, DELIVERY).repeated()).isTrue();
        assertThat(scansOf(shipment))
                .extracting(Milestone::code)
                .containsExactlyInAnyOrder(MilestoneCode.ARRIVED_DELIVERY, MilestoneCode.DELIVERED);
    }

    @Test
    void twoUnitsDeliverOnlyTogether() {
        shipment.addUnit(Sscc.of("106141412345678908"), "PLT", 1, null, "Rye");
        assertThat(scans.record(carrier, CODE, null, DELIVERY).milestone()).isEqualTo(MilestoneCode.ARRIVED_DELIVERY);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_DELIVERY);
        assertThat(scans.record(carrier, SECOND, null, DELIVERY).milestone()).isEqualTo(MilestoneCode.DELIVERED);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
    }

    @Test
    void aForeignUnitAndAnUnknownOneAnswerAlike() {
        Viewer stranger = viewer(Role.CARRIER, 4711L);
        for (var deed : List.<Runnable>of(
                () -> scans.record(stranger, CODE, null, PICKUP), () -> scans.record(carrier, SECOND, null, PICKUP))) {
            assertThatThrownBy(deed::run).isInstanceOfSatisfying(NotFound.class, n -> assertThat(n.code())
                    .isEqualTo("unit-unknown"));
        }
        assertThat(scansOf(shipment)).isEmpty();
    }

    @Test
    void nothingIsScannedInTheFuture() {
        Instant later = world.clock.instant().plus(Duration.ofHours(1));
        assertThatThrownBy(() -> scans.record(carrier, CODE, later, PICKUP))
                .isInstanceOfSatisfying(
                        BrokenRule.class, b -> assertThat(b.code()).isEqualTo("scan-in-the-future"));
    }

    private List<Milestone> scansOf(Shipment of) {
        return world.shipments.milestones().of(of.id()).stream()
                .filter(m -> m.source() == Source.SCAN)
                .toList();
    }

    private static Viewer viewer(Role role, Long company) {
        return new Viewer(1, "somebody", "Somebody", role, company, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
