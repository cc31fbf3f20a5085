package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.device.AdoptDevice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdoptDeviceScenarioTest {
    private static final String IMEI = "356307042441013";
    private final World world = new World();
    private final AdoptDevice adopt =
            new AdoptDevice(world.tracking, world.companies, world.shipments, world.tieDevice, world.clock);

    @Test
    void aStrangerIsTakenInUnderANameAndItsOwner() {
        Shipment shipment = booked(aTender().build());
        Company owner = shipment.consignee();
        Device device = adopt.adopt(IMEI, owner.id(), " Reefer 7 ", null, null);
        assertThat(device.label()).isEqualTo("Reefer 7");
        assertThat(device.owner()).isEqualTo(owner);
        assertThat(world.tracking.byIdentifier(IMEI)).contains(device);
        assertThat(world.tracking.lastingTies(IMEI)).isEmpty();
    }

    @Test
    void mountedOnATrailerItMovesWithItsOpenShipments() {
        Shipment shipment = booked(aTender().onTrailer("TRGU 482913").build());
        adopt.adopt(IMEI, null, null, shipment.equipmentNumber(), null);
        assertThat(world.tracking.lastingTies(IMEI))
                .extracting(DeviceTie::shipment)
                .containsExactly(shipment);
        adopt.adopt(IMEI, null, "Reefer 7", shipment.equipmentNumber(), null);
        assertThat(world.tracking.lastingTies(IMEI)).as("the same again").hasSize(1);
    }

    @Test
    void andWithThoseToCome() {
        adopt.adopt(IMEI, null, null, "trgu482913", null);
        Shipment shipment = booked(aTender().onTrailer("TRGU 482913").build());
        assertThat(world.tracking.lastingTies(IMEI))
                .extracting(DeviceTie::shipment)
                .containsExactly(shipment);
    }

    @Test
    void whenItWasMountedIsRememberedUntilItIsMountedElsewhere() {
        Device device = adopt.adopt(IMEI, null, null, "trgu 482913", null);
        var mountedAt = device.mountedAt();
        world.clock.turn(Duration.ofHours(1));
        assertThat(adopt.adopt(IMEI, null, "Reefer", "TRGU482913", null).mountedAt())
                .isEqualTo(mountedAt);
        assertThat(adopt.adopt(IMEI, null, "Reefer", "TRGU 1", null).mountedAt())
                .isEqualTo(mountedAt.plusSeconds(3600));
        assertThat(adopt.adopt(IMEI, null, "Reefer", " ", null).mountedOn()).isNull();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertBroken("device-identifier", () -> adopt.adopt("../x", null, null, null, null));
        assertBroken("device-label", () -> adopt.adopt(IMEI, null, "x".repeat(81), null, null));
        assertBroken("device-equipment", () -> adopt.adopt(IMEI, null, null, "a;b", null));
        assertBroken("device-drivers", () -> adopt.adopt(IMEI, null, null, null, 3));
        assertBroken("device-owner", () -> adopt.adopt(IMEI, 987_654L, null, null, null));
        assertThat(world.tracking.byIdentifier(IMEI)).isEmpty();
    }

    private Shipment booked(Tender tender) {
        return world.shipments
                .byNumber(world.bookShipment.book(tender).trackingNumber())
                .orElseThrow();
    }

    private static void assertBroken(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(BrokenRule.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
