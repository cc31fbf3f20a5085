package io.trigon.persistence.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.tracking.Device;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.DeviceRows.Filter;
import io.trigon.domain.tracking.device.DeviceViews;
import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Who spoke, what was refused, and how strangers are kept within bounds. */
class ReceptionsIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Contact contact(String device, Instant at, Double battery) {
        return new Contact(device, "gt06", at, battery);
    }

    private static Refusal refusal(String device, ReportFault fault, long times, Instant at, String detail) {
        return new Refusal("gt06", device, fault, times, at, detail);
    }

    private static void heard(Store store, String device, Instant at, int fixes) {
        store.receptions.note(List.of(contact(device, at, null)), List.of());
        store.positions.append(IntStream.range(0, fixes)
                .mapToObj(i -> new Fix(device, at.minusSeconds(i), GeoPoint.of(1, 2), null, null, null, null, null))
                .toList());
    }

    @OnBoth
    void theNewestContactCountsAndKeepsTheBatteryThatWasTold(Base base) {
        Store store = Store.on(base);
        store.receptions.note(List.of(contact("A", NOON, 70.0)), List.of());
        store.receptions.note(List.of(contact("A", NOON.plusSeconds(9), null)), List.of());
        store.receptions.note(List.of(contact("A", NOON.minusSeconds(9), 99.0)), List.of());
        assertThat(store.receptions.contactOf("A")).containsExactly(contact("A", NOON.plusSeconds(9), 70.0));
        assertThat(store.receptions.contactOf("B")).isEmpty();
    }

    @OnBoth
    void refusalsAddUpByReason(Base base) {
        Store store = Store.on(base);
        store.receptions.note(
                List.of(),
                List.of(
                        refusal("A", ReportFault.NO_FIX, 3, NOON, "none"),
                        refusal("", ReportFault.FRAME, 5, NOON, "noise")));
        store.receptions.note(
                List.of(),
                List.of(
                        refusal("A", ReportFault.NO_FIX, 4, NOON.plusSeconds(1), "again none"),
                        refusal("A", ReportFault.CHECKSUM, 1, NOON, "damaged")));
        assertThat(store.receptions.refusalsOf("A"))
                .containsExactly(
                        refusal("A", ReportFault.NO_FIX, 7, NOON.plusSeconds(1), "again none"),
                        refusal("A", ReportFault.CHECKSUM, 1, NOON, "damaged"));
        assertThat(store.receptions.refusalsWithoutDevice())
                .containsExactly(refusal("", ReportFault.FRAME, 5, NOON, "noise"));
    }

    @OnBoth
    void strangersAreKeptWithinBoundsAndRegisteredDevicesWhole(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> store.devices.add(new Device("OURS", null, NOON)));
        heard(store, "OURS", NOON.minus(Duration.ofDays(90)), 30);
        heard(store, "SILENT", NOON.minus(Duration.ofDays(40)), 3);
        heard(store, "NEW-1", NOON, 30);
        heard(store, "NEW-2", NOON.minusSeconds(1), 5);
        heard(store, "NEW-3", NOON.minusSeconds(2), 5);

        store.receptions.forgetStrangers(NOON.minus(Duration.ofDays(30)), 2, 10);

        assertThat(store.positions.since("OURS", null, 100)).hasSize(30);
        assertThat(store.positions.since("NEW-1", null, 100)).hasSize(10);
        assertThat(store.positions.since("NEW-1", null, 100).get(9).at())
                .as("the newest")
                .isEqualTo(NOON);
        assertThat(store.positions.since("NEW-2", null, 100)).hasSize(5);
        assertThat(store.positions.since("NEW-3", null, 100)).as("one too many").isEmpty();
        assertThat(store.positions.since("SILENT", null, 100)).isEmpty();
        assertThat(store.receptions.contactOf("SILENT")).isEmpty();
    }

    @OnBoth
    void aDeviceIsShownWithAllThatIsKnownOfIt(Base base) {
        Store store = Store.on(base);
        var views = new SqlDeviceViews(store.reads, store.receptions);
        assertThat(views.view("NEW-1")).isEmpty();
        heard(store, "NEW-1", NOON, 3);
        store.receptions.note(
                List.of(contact("NEW-1", NOON, 64.0)), List.of(refusal("NEW-1", ReportFault.NO_FIX, 2, NOON, "none")));
        assertThat(views.view("NEW-1")).hasValueSatisfying(stranger -> {
            assertThat(stranger.registered()).isFalse();
            assertThat(stranger.feed()).isEqualTo("gt06");
            assertThat(stranger.battery()).isEqualTo(64.0);
            assertThat(stranger.fixes()).hasSize(3);
            assertThat(stranger.refusals()).hasSize(1);
        });
        store.inTransaction(() -> {
            Device device = store.devices.add(new Device("NEW-1", null, NOON));
            device.belongTo(null, "Reefer 7");
            device.mount("TRGU482913", NOON);
        });
        assertThat(views.view("NEW-1")).hasValueSatisfying(device -> {
            assertThat(device.registered()).isTrue();
            assertThat(device.label()).isEqualTo("Reefer 7");
            assertThat(device.mountedOn()).isEqualTo("TRGU482913");
            assertThat(device.mountedAt()).isEqualTo(NOON);
        });
        assertThat(store.inTransaction(() -> store.devices.mountedOn("TRGU482913")))
                .extracting(Device::identifier)
                .containsExactly("NEW-1");
    }

    @OnBoth
    void theListHoldsWhoSpokeWithoutAnyPositionToo(Base base) {
        Store store = Store.on(base);
        store.receptions.note(List.of(contact("SILENT", NOON, 50.0)), List.of());
        assertThat(store.deviceRows
                        .page(new Filter(null, null, NOON), Paging.first(10))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.identifier()).isEqualTo("SILENT");
                    assertThat(row.registered()).isFalse();
                    assertThat(row.feed()).isEqualTo("gt06");
                    assertThat(row.lastSeenAt()).isEqualTo(NOON);
                    assertThat(row.battery()).isEqualTo(50.0);
                    assertThat(row.latitude()).isNull();
                });
    }

    @OnBoth
    void whatADeviceWarnedOfIsKeptAndShown(Base base) {
        Store store = Store.on(base);
        var alarms = new JpaDeviceAlarms(store.manager);
        store.receptions.note(List.of(contact("A", NOON, null)), List.of());
        store.inTransaction(() -> {
            alarms.add(new DeviceAlarm("A", NOON, "sos", 41.5, -87.5));
            alarms.add(new DeviceAlarm("A", NOON.plusSeconds(1), "tow", null, null));
        });
        assertThat(store.inTransaction(() -> alarms.isKnown("A", "sos", NOON, NOON.plusSeconds(1))))
                .isTrue();
        assertThat(store.inTransaction(() -> alarms.isKnown("A", "tow", NOON, NOON.plusSeconds(1))))
                .isFalse();
        var views = new SqlDeviceViews(store.reads, store.receptions);
        assertThat(views.view("A").orElseThrow().alarms())
                .extracting(DeviceViews.AlarmRow::kind)
                .containsExactly("tow", "sos");
        store.receptions.forgetStrangers(NOON.plusSeconds(60), 10, 10);
        assertThat(store.inTransaction(() -> alarms.lastOf("A", 10)))
                .as("a stranger's go with it")
                .isEmpty();
    }

    @OnBoth
    void aStrangersAlarmsAreKeptWithinBoundsToo(Base base) {
        Store store = Store.on(base);
        var alarms = new JpaDeviceAlarms(store.manager);
        heard(store, "NEW-1", NOON, 3);
        store.inTransaction(() -> IntStream.range(0, 250)
                .forEach(i -> alarms.add(new DeviceAlarm("NEW-1", NOON.minusSeconds(i), "speeding", null, null))));
        store.receptions.forgetStrangers(NOON.minusSeconds(60), 10, 10);
        assertThat(store.inTransaction(() -> alarms.lastOf("NEW-1", 1_000)))
                .hasSize(200)
                .first()
                .satisfies(alarm -> assertThat(alarm.at()).isEqualTo(NOON));
    }

    @OnBoth
    void aStrangerThatNobodyNotedIsSweptTooButHasTimeToBeNoted(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> store.devices.add(new Device("OURS", null, NOON)));
        for (String device : List.of("OURS", "FLOOD", "NEW-1")) {
            store.positions.append(List.of(new Fix(device, NOON, GeoPoint.of(1, 2), null, null, null, null, null)));
        }
        Instant silentSince = NOON.minus(Duration.ofDays(30));
        store.receptions.forgetStrangers(silentSince, 10, 10);
        assertThat(store.positions.since("FLOOD", null, 9)).hasSize(1);

        store.receptions.note(List.of(contact("NEW-1", NOON, null)), List.of());
        store.receptions.forgetStrangers(silentSince.plus(Duration.ofHours(2)), 10, 10);
        assertThat(store.positions.since("FLOOD", null, 9)).isEmpty();
        assertThat(store.receptions.contactOf("FLOOD")).isEmpty();
        assertThat(store.positions.since("NEW-1", null, 9)).hasSize(1);
        assertThat(store.positions.since("OURS", null, 9)).hasSize(1);
        assertThat(store.receptions.registered()).containsExactly("OURS");
    }

    @OnBoth
    void oldAlarmsAreForgotten(Base base) {
        Store store = Store.on(base);
        var alarms = new JpaDeviceAlarms(store.manager);
        store.inTransaction(() -> {
            alarms.add(new DeviceAlarm("A", NOON, "sos", null, null));
            alarms.add(new DeviceAlarm("A", NOON.minusSeconds(1), "tow", null, null));
        });
        assertThat(store.inTransaction(() -> alarms.forget(NOON))).isOne();
        assertThat(store.inTransaction(() -> alarms.lastOf("A", 9)))
                .extracting(DeviceAlarm::kind)
                .containsExactly("sos");
    }
}
