package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.Device;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceRows.DeviceRow;
import io.trigon.domain.tracking.device.DeviceRows.State;
import io.trigon.domain.tracking.device.FindDevices;
import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Devices are found by what people know of them. */
class DeviceRowsIT {
    private Store store;
    private FindDevices devices;
    private TrackingNumber number;

    /** A trailer on the road, a reefer of nobody in the yard, one that never spoke and a stranger. */
    private void fleet(Base base) {
        store = Store.on(base);
        devices = new FindDevices(store.deviceRows, store.clock, 2);
        number = store.book(aTender().onTrailer("TRL-1").build());
        store.report(number, MilestoneCode.DEPARTED_PICKUP, store.clock.instant());
        register("reefer_7", "Reefer 7%", "SZLU9876543");
        register("boxed", null, null);
        sends("TRL-1");
        store.receptions.note(List.of(new Contact("TRL-1", "gt06", store.clock.instant(), 55.0)), List.of());
        store.clock.turn(Duration.ofMinutes(1));
        speaks("reefer_7", 20.0);
        store.clock.turn(Duration.ofMinutes(1));
        speaks("356307042441013", null);
    }

    private void register(String identifier, String label, String equipment) {
        store.inTransaction(() -> {
            Device device = store.devices.add(new Device(identifier, null, store.clock.instant()));
            device.belongTo(null, label);
            device.mount(equipment, store.clock.instant());
        });
    }

    private void sends(String device) {
        store.positions.append(
                List.of(new Fix(device, store.clock.instant(), GeoPoint.of(41.5, -88), null, null, null, null, null)));
    }

    private void speaks(String device, Double battery) {
        store.receptions.note(List.of(new Contact(device, "queclink", store.clock.instant(), battery)), List.of());
    }

    private List<String> found(String text, State state) {
        return devices.find(text, state, Paging.first(10)).rows().stream()
                .map(DeviceRow::identifier)
                .toList();
    }

    private List<String> sorted(String key) {
        return devices.find(null, null, new Paging(key, 0, 10)).rows().stream()
                .map(DeviceRow::identifier)
                .toList();
    }

    @OnBoth
    void theLastHeardComesFirstAndEachIsToldWithWhatItMovesWith(Base base) {
        fleet(base);
        PageOf<DeviceRow> page = devices.find(null, null, Paging.first(10));
        assertThat(page.rows())
                .extracting(DeviceRow::identifier)
                .containsExactly("356307042441013", "reefer_7", "TRL-1", "boxed");
        DeviceRow trailer = page.rows().get(2);
        assertThat(trailer.trackingNumbers()).containsExactly(number.value());
        assertThat(trailer.latitude()).isEqualTo(41.5);
        assertThat(trailer.battery()).isEqualTo(55.0);
        assertThat(page.rows().get(1).equipment()).isEqualTo("SZLU9876543");
        assertThat(page.rows().get(3).lastSeenAt()).isNull();
    }

    @OnBoth
    void aDeviceIsFoundByItsNameItsOwnerItsEquipmentAndItsShipment(Base base) {
        fleet(base);
        assertThat(found("4244", null)).containsExactly("356307042441013");
        assertThat(found("reefer 7", null)).containsExactly("reefer_7");
        assertThat(found("7%", null)).as("as it is written").containsExactly("reefer_7");
        assertThat(found("r_7", null)).containsExactly("reefer_7");
        assertThat(found("szlu98", null)).containsExactly("reefer_7");
        assertThat(found("prairie", null)).containsExactly("TRL-1");
        assertThat(found(number.value().substring(2).toLowerCase(Locale.ROOT), null))
                .containsExactly("TRL-1");
        assertThat(found("nothing such", null)).isEmpty();
    }

    @OnBoth
    void statesTellWhoWaitsForSomebody(Base base) {
        fleet(base);
        assertThat(found(null, State.UNKNOWN)).containsExactly("356307042441013");
        assertThat(found(null, State.ADOPTED)).containsExactly("reefer_7", "TRL-1", "boxed");
        assertThat(found(null, State.SILENT)).isEmpty();
        store.clock.turn(Duration.ofHours(3));
        assertThat(found(null, State.SILENT))
                .as("in the yard one may be silent, and one in its box is")
                .containsExactly("TRL-1");
        assertThat(devices.find("trl", null, Paging.first(10)).rows()).allMatch(DeviceRow::silent);
        assertThat(devices.counts().unknown()).isEqualTo(1);
        assertThat(devices.counts().silent()).isEqualTo(1);
        sends("TRL-1");
        assertThat(found(null, State.SILENT)).as("a position is a sign of life").isEmpty();
        assertThat(devices.counts().silent()).isZero();
    }

    @OnBoth
    void theListIsSortedAndTurnedPageByPage(Base base) {
        fleet(base);
        assertThat(sorted("device")).containsExactly("356307042441013", "boxed", "reefer_7", "TRL-1");
        assertThat(sorted("-device")).containsExactly("TRL-1", "reefer_7", "boxed", "356307042441013");
        assertThat(sorted("-battery")).startsWith("TRL-1", "reefer_7");
        assertThat(sorted("seen")).containsExactly("TRL-1", "reefer_7", "356307042441013", "boxed");
        assertThat(sorted("owner")).startsWith("TRL-1");
        IntStream.range(0, 30).forEach(i -> speaks("later-" + i, null));
        PageOf<DeviceRow> second = devices.find(null, State.UNKNOWN, new Paging("device", 25, 25));
        assertThat(second.total()).isEqualTo(31);
        assertThat(second.rows()).hasSize(6);
        assertThat(second.hasMore()).isFalse();
    }
}
