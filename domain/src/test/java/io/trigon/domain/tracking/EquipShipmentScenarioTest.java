package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who ties which device to what. */
class EquipShipmentScenarioTest {
    private final World world = new World();
    private final EquipShipment equip = new EquipShipment(world.shipments, world.tieDevice, world.forecastArrival);
    private final Shipment own = world.book(aTender().build());
    private final Viewer carrier = viewer(Role.CARRIER, own.carrier().id());

    @Test
    void aCarrierTiesItsTruckToItsShipments() {
        equip.equip(carrier, own.trackingNumber(), "TRUCK-1");
        equip.equip(carrier, own.trackingNumber(), "TRUCK-1");

        assertThat(world.tracking.tiesOf(own.id())).hasSize(1);
    }

    @Test
    void nobodySeesTheWayOfAnothersTruckByTyingItToTheOwnShipment() {
        Shipment foreign = world.book(aTender().numbered("LKV-2").build());
        foreign.carriedBy(foreign.shipper(), null);
        equip.equip(viewer(Role.ACCOUNT_MANAGER, null), foreign.trackingNumber(), "TRUCK-2");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> equip.equip(carrier, own.trackingNumber(), "TRUCK-2"))
                .matches(broken -> broken.code().equals("device-with-others"));
        equip.equip(viewer(Role.ACCOUNT_MANAGER, null), own.trackingNumber(), "TRUCK-2");
    }

    @Test
    void anIdleTruckIsItsOwnersAndNoOtherCarrierLearnsWhereItStands() {
        world.tracking.add(new Device("TRUCK-3", own.shipper(), world.clock.instant()));
        world.tracking.add(new Device("TRUCK-4", own.carrier(), world.clock.instant()));
        world.tracking.add(new Device("TRUCK-5", null, world.clock.instant()));

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> equip.equip(carrier, own.trackingNumber(), "TRUCK-3"))
                .matches(broken -> broken.code().equals("device-with-others"));
        assertThat(world.tracking.tiesOf(own.id())).isEmpty();

        equip.equip(carrier, own.trackingNumber(), "TRUCK-4");
        equip.equip(carrier, own.trackingNumber(), "TRUCK-5");
        equip.equip(viewer(Role.CARE_AGENT, null), own.trackingNumber(), "TRUCK-3");
        assertThat(world.tracking.tiesOf(own.id())).hasSize(3);
    }

    @Test
    void aCarriersUserActsForItsCompanyAsACarrierAlone() {
        Viewer receiver = viewer(Role.CARRIER, own.consignee().id());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> equip.equip(receiver, own.trackingNumber(), "TRUCK-1"));
    }

    private static Viewer viewer(Role role, Long company) {
        return new Viewer(1, "v", "V", role, company, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
