package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.DeviceTie;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which shipments on the road hear nothing of their devices, by real tables. */
class SilentDevicesIT {
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int MANY = 10;

    private Store store;
    private SqlSilentDevices silent;

    private TrackingNumber onTheRoad(Base base) {
        store = Store.on(base);
        silent = new SqlSilentDevices(store.reads);
        TrackingNumber number = store.book(aTender().onTrailer("TRGU 482913").build());
        store.report(number, MilestoneCode.DEPARTED_PICKUP, store.clock.instant());
        return number;
    }

    private void sends(String device) {
        store.positions.append(
                List.of(new Fix(device, store.clock.instant(), GeoPoint.of(41.5, -88), null, null, null, null, null)));
    }

    private void speaks(String device) {
        store.receptions.note(List.of(new Contact(device, "gt06", store.clock.instant(), null)), List.of());
    }

    private List<TrackingNumber> fallenSilent() {
        Instant since = store.clock.instant().minus(PATIENCE);
        return store.inTransaction(() -> silent.fallenSilent(since, MANY));
    }

    private List<TrackingNumber> heardAgain() {
        return store.inTransaction(() -> silent.heardAgain(MANY));
    }

    private void ties(TrackingNumber number, Consumer<DeviceTie> deed) {
        store.inTransaction(() -> {
            long id = store.shipments.byNumber(number).orElseThrow().id();
            store.devices.tiesOf(id).forEach(deed);
        });
    }

    @OnBoth
    void aDeviceThatSpokeAndStoppedIsSilent(Base base) {
        TrackingNumber number = onTheRoad(base);
        sends("TRGU482913");
        assertThat(fallenSilent()).isEmpty();
        store.clock.turn(Duration.ofHours(3));
        assertThat(fallenSilent()).containsExactly(number);
        speaks("TRGU482913");
        assertThat(fallenSilent()).as("a heartbeat is a sign of life").isEmpty();
    }

    @OnBoth
    void aNameUnderWhichNobodyEverSpokeIsNoSilentDevice(Base base) {
        onTheRoad(base);
        store.clock.turn(Duration.ofHours(30));
        assertThat(fallenSilent()).isEmpty();
    }

    @OnBoth
    void oneDeviceThatSpeaksIsEnough(Base base) {
        onTheRoad(base);
        sends("TRGU482913");
        store.clock.turn(Duration.ofHours(3));
        sends("482913");
        assertThat(fallenSilent()).isEmpty();
    }

    @OnBoth
    void whatIsNotOnTheRoadMayBeSilent(Base base) {
        TrackingNumber number = onTheRoad(base);
        sends("TRGU482913");
        store.clock.turn(Duration.ofHours(3));
        store.report(number, MilestoneCode.DELIVERED, store.clock.instant());
        assertThat(fallenSilent()).isEmpty();
    }

    @OnBoth
    void itIsToldOnceAndForgottenWhenTheDeviceIsHeardOrTheShipmentOver(Base base) {
        TrackingNumber number = onTheRoad(base);
        sends("TRGU482913");
        store.clock.turn(Duration.ofHours(3));
        Instant told = store.clock.instant();
        ties(number, tie -> tie.tellSilence(told));
        assertThat(fallenSilent()).isEmpty();
        assertThat(heardAgain()).isEmpty();
        store.clock.turn(Duration.ofMinutes(5));
        speaks("TRGU482913");
        assertThat(heardAgain()).containsExactly(number);
        ties(number, DeviceTie::forgetSilence);
        assertThat(heardAgain()).isEmpty();
        Instant again = store.clock.instant();
        ties(number, tie -> tie.tellSilence(again));
        store.report(number, MilestoneCode.DELIVERED, store.clock.instant());
        assertThat(heardAgain()).containsExactly(number);
    }

    @Test
    void howManyPositionsOthersHaveMakesNoDifference() {
        onTheRoad(Base.POSTGRESQL);
        sends("TRGU482913");
        Instant at = store.clock.instant();
        store.positions.append(IntStream.range(0, 30_000)
                .mapToObj(i -> new Fix(
                        "BULK-" + i % 50, at.plusMillis(i), GeoPoint.of(41.5, -88), null, null, null, null, null))
                .toList());
        store.clock.turn(Duration.ofHours(3));
        long read = store.inTransaction(() -> {
            fallenSilent();
            heardAgain();
            return store.reads.count(Sql.of("select coalesce(sum(seq_tup_read), 0) as n from pg_stat_xact_user_tables"
                    + " where relname like 'device_position%'"));
        });
        assertThat(read).isLessThan(1_000);
    }
}
