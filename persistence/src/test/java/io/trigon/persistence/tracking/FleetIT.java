package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.Device;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.GeoBox;
import io.trigon.domain.tracking.fleet.Load;
import io.trigon.domain.tracking.fleet.PositionSearch.After;
import io.trigon.domain.tracking.fleet.PositionSearch.Sought;
import io.trigon.domain.tracking.fleet.Vehicle;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The live fleet and the search of positions over real tables: right for each viewer, and right across the date line. */
class FleetIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant MONTH_AGO = NOON.minus(Duration.ofDays(30));
    private static final Viewer STAFF = viewer(Role.ADMIN, null);

    @OnBoth
    void staffSeeEveryVehicleOnceWithAllThatMovesWithIt(Base base) {
        Store store = Store.on(base);
        TrackingNumber first = store.book(aTender().onTrailer("TRL-9").build());
        TrackingNumber second =
                store.book(aTender().numbered("B-2").onTrailer("TRL-9").build());
        idle(store, "IDLE-1");
        store.positions.append(List.of(
                fix("TRL-9", 1, 41, -87),
                fix("TRL-9", 5, 41.5, -87),
                fix("IDLE-1", 2, 50, 10),
                fix("STRANGER", 3, 1, 1)));
        SqlFleet fleet = new SqlFleet(store.reads);
        assertThat(fleet.seen(STAFF, MONTH_AGO)).extracting(Vehicle::device).containsExactly("TRL-9", "IDLE-1");
        Vehicle trailer = fleet.seen(STAFF, MONTH_AGO).get(0);
        assertThat(trailer.point()).isEqualTo(GeoPoint.of(41.5, -87));
        assertThat(trailer.loads())
                .extracting(Load::trackingNumber)
                .containsExactlyInAnyOrder(first.value(), second.value());
        assertThat(fleet.carrying(STAFF, List.of(second.value()), MONTH_AGO))
                .singleElement()
                .isEqualTo(trailer);
        assertThat(fleet.seen(STAFF, NOON.plusSeconds(240)))
                .extracting(Vehicle::device)
                .containsExactly("TRL-9");
    }

    @OnBoth
    void aPartySeesWhatCarriesItsOwnAndNothingElse(Base base) {
        Store store = Store.on(base);
        store.book(aTender().onTrailer("TRL-9").build());
        idle(store, "IDLE-1");
        store.positions.append(List.of(fix("TRL-9", 5, 41, -87), fix("IDLE-1", 5, 50, 10)));
        SqlFleet fleet = new SqlFleet(store.reads);
        assertThat(fleet.seen(shipper(store), MONTH_AGO))
                .extracting(Vehicle::device)
                .containsExactly("TRL-9");
        assertThat(fleet.seen(viewer(Role.SHIPPER, 987_654L), MONTH_AGO)).isEmpty();
        assertThat(fleet.seen(viewer(Role.CARRIER, null), MONTH_AGO)).isEmpty();
    }

    @OnBoth
    void aShipmentThatNoDeviceFollowsStandsWhereItWasReportedLast(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        SqlFleet fleet = new SqlFleet(store.reads);
        assertThat(fleet.seen(STAFF, MONTH_AGO)).isEmpty();
        store.inTransaction(() -> store.recordMilestone.record(
                MilestoneReport.of(number, MilestoneCode.ARRIVED_PICKUP, NOON, 1, Source.PERSON, "test")));
        assertThat(fleet.seen(STAFF, MONTH_AGO)).singleElement().satisfies(vehicle -> {
            assertThat(vehicle.device()).isNull();
            assertThat(vehicle.name()).isEqualTo(number.value());
            assertThat(vehicle.point().metresTo(CHICAGO)).isLessThan(1_000);
        });
    }

    @OnBoth
    void positionsComeByDeviceAndTimePartByPart(Base base) {
        Store store = Store.on(base);
        for (String device : List.of("b", "A", "a.1", "B")) {
            idle(store, device);
            store.positions.append(List.of(fix(device, 1, 10, 10), fix(device, 2, 10, 10), fix(device, 3, 10, 10)));
        }
        store.positions.append(List.of(fix("A", 4, 0, 0)));
        JdbcPositionSearch search = new JdbcPositionSearch(store.reads);
        Sought all = new Sought(null, null, NOON, NOON.plusSeconds(3_600), null);
        List<Fix> found = new ArrayList<>();
        List<Fix> part = search.find(STAFF, all, null, 5);
        while (!part.isEmpty()) {
            found.addAll(part);
            part = search.find(STAFF, all, After.of(part.get(part.size() - 1)), 5);
        }
        assertThat(found).extracting(Fix::device).startsWith("A", "A", "A", "B").hasSize(12);
        assertThat(found).doesNotHaveDuplicates().allSatisfy(fix -> assertThat(fix.point())
                .isEqualTo(GeoPoint.of(10, 10)));
        Sought narrow = new Sought(null, "b", NOON.plusSeconds(120), NOON.plusSeconds(180), null);
        assertThat(search.find(STAFF, narrow, null, 9)).containsExactly(fix("b", 2, 10, 10));
    }

    @OnBoth
    void aBoxAcrossTheDateLineHoldsBothSidesOfIt(Base base) {
        Store store = Store.on(base);
        idle(store, "SHIP");
        Fix west = fix("SHIP", 1, -17, 179.5);
        Fix east = fix("SHIP", 2, -17, -179.5);
        store.positions.append(List.of(west, east, fix("SHIP", 3, -17, 100), fix("SHIP", 4, 17, 179.5)));
        JdbcPositionSearch search = new JdbcPositionSearch(store.reads);
        GeoBox fiji = new GeoBox(175, -20, -175, -10);
        assertThat(search.find(STAFF, new Sought(null, "SHIP", null, null, fiji), null, 9))
                .containsExactly(west, east);
        assertThat(search.find(STAFF, new Sought(null, null, NOON, NOON.plusSeconds(3_600), fiji), null, 9))
                .containsExactly(west, east);
    }

    @OnBoth
    void aPartyFindsPositionsOnlyWhileTheDeviceCarriedItsShipment(Base base) {
        Store store = Store.on(base);
        store.positions.append(List.of(fix("TRL-9", -600, 10, 10)));
        TrackingNumber number = store.book(aTender().onTrailer("TRL-9").build());
        store.book(aTender().numbered("B-2").onTrailer("TRL-9").build());
        store.positions.append(List.of(fix("TRL-9", 5, 41, -87), fix("OTHER", 5, 41, -87)));
        JdbcPositionSearch search = new JdbcPositionSearch(store.reads);
        Sought all = new Sought(null, null, NOON.minus(Duration.ofDays(9)), NOON.plus(Duration.ofDays(1)), null);
        assertThat(search.find(shipper(store), all, null, 9)).containsExactly(fix("TRL-9", 5, 41, -87));
        assertThat(search.find(viewer(Role.SHIPPER, 987_654L), all, null, 9)).isEmpty();
        long id = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().id());
        assertThat(search.find(STAFF, new Sought(id, null, null, null, null), null, 9))
                .containsExactly(fix("TRL-9", 5, 41, -87));
    }

    private static void idle(Store store, String device) {
        store.inTransaction(() -> store.devices.add(new Device(device, null, NOON)));
    }

    private static Viewer shipper(Store store) {
        Long company = store.reads
                .first(Sql.of("select shipper_id as id from shipment order by id limit 1"), row -> row.number("id"))
                .orElseThrow();
        return viewer(Role.SHIPPER, company);
    }

    private static Viewer viewer(Role role, Long company) {
        return new Viewer(1, "ann", "Ann", role, company, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static Fix fix(String device, int minute, double latitude, double longitude) {
        return new Fix(
                device, NOON.plusSeconds(minute * 60L), GeoPoint.of(latitude, longitude), 80.0, 90.0, null, null, null);
    }
}
