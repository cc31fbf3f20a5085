package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.NamedShipment;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.tracking.Fix;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports on many shipments, found, held and written together over real tables. */
class ManyReportsIT {
    private static final int SHIPMENTS = 7;

    @OnBoth
    void shipmentsAreFoundByTheirNamesTogether(Base base) {
        Store store = Store.on(base);
        List<TrackingNumber> numbers = book(store);
        String spoken = numbers.get(2).value().toLowerCase(java.util.Locale.ROOT);
        store.inTransaction(() -> {
            List<NamedShipment> found = store.shipments.named(List.of("BOL-M-1", "nobody", spoken, "PO-77"));
            assertThat(found).filteredOn(s -> s.name().equals("PO-77")).hasSize(SHIPMENTS);
            assertThat(found).filteredOn(s -> s.name().equals("nobody")).isEmpty();
            assertThat(found)
                    .filteredOn(s -> s.name().equals("BOL-M-1"))
                    .singleElement()
                    .satisfies(s -> assertThat(s.id()).isEqualTo(idOf(store, numbers.get(1))));
            assertThat(found)
                    .filteredOn(s -> s.name().equals(spoken))
                    .singleElement()
                    .satisfies(s -> assertThat(s.status()).isEqualTo(ShipmentStatus.BOOKED));
            assertThat(store.shipments.named(List.of())).isEmpty();
        });
    }

    @OnBoth
    void reportsOnAllAreWrittenTogetherAndOnlyOnce(Base base) {
        Store store = Store.on(base);
        List<TrackingNumber> numbers = book(store);
        store.clock.turn(Duration.ofHours(5));
        List<MilestoneReport> reports = new ArrayList<>();
        for (TrackingNumber number : numbers) {
            reports.add(report(store, number, MilestoneCode.DEPARTED_PICKUP, 60));
            reports.add(report(store, number, MilestoneCode.EN_ROUTE, 30));
            reports.add(report(store, number, MilestoneCode.EN_ROUTE, 30));
        }
        reports.add(report(store, numbers.get(0), MilestoneCode.DELIVERED, 5));
        for (int time = 0; time < 2; time++) {
            store.inTransaction(() -> {
                List<Shipment> held = store.shipments.lockAll(
                        numbers.stream().map(n -> idOf(store, n)).toList());
                assertThat(held).hasSize(SHIPMENTS).isSortedAccordingTo(java.util.Comparator.comparing(Shipment::id));
                assertThat(held.get(0).stops()).hasSize(2);
                store.recordMilestones.record(held, reports);
            });
        }
        store.inTransaction(() -> {
            Map<Long, ?> all = store.milestones.ofAll(
                    numbers.stream().map(n -> idOf(store, n)).toList());
            assertThat(all).hasSize(SHIPMENTS);
            for (TrackingNumber number : numbers) {
                Shipment shipment = store.shipments.byNumber(number).orElseThrow();
                boolean delivered = number.equals(numbers.get(0));
                assertThat(shipment.status())
                        .isEqualTo(delivered ? ShipmentStatus.DELIVERED : ShipmentStatus.IN_TRANSIT);
                assertThat(store.milestones.of(shipment.id())).hasSize(delivered ? 4 : 3);
                assertThat(store.forecasts.of(shipment.id())).isPresent();
            }
        });
        assertThat(store.changes.after(0, 1000))
                .filteredOn(c -> c.kind().equals("MilestoneRecorded"))
                .hasSize(SHIPMENTS * 3 + 1);
    }

    @OnBoth
    void whatALaterGroupContradictsIsDoubtedInItsRow(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        store.clock.turn(Duration.ofHours(5));
        record(store, number, report(store, number, MilestoneCode.DEPARTED_PICKUP, 60));
        record(store, number, report(store, number, MilestoneCode.EN_ROUTE, 5));
        assertThat(doubts(store, number)).isEmpty();

        store.clock.turn(Duration.ofMinutes(1));
        Instant last = store.clock.instant();
        store.inTransaction(() -> {
            Shipment held = store.shipments.byNumber(number).orElseThrow();
            List<Milestone> before = store.milestones.of(held.id());
            record(store, number, report(store, number, MilestoneCode.DELIVERED, 30));
            assertThat(before)
                    .filteredOn(m -> m.doubt() != null)
                    .extracting(Milestone::code)
                    .containsExactly(MilestoneCode.EN_ROUTE);
        });
        assertThat(doubts(store, number)).containsExactly(MilestoneCode.EN_ROUTE);
        store.inTransaction(() ->
                assertThat(store.milestones.lastReceived(idOf(store, number))).contains(last));
    }

    private static void record(Store store, TrackingNumber number, MilestoneReport report) {
        store.inTransaction(() ->
                store.recordMilestones.record(store.shipments.lockAll(List.of(idOf(store, number))), List.of(report)));
    }

    private static List<MilestoneCode> doubts(Store store, TrackingNumber number) {
        return store.inTransaction(() -> store.milestones.of(idOf(store, number)).stream()
                .filter(m -> m.doubt() != null)
                .map(Milestone::code)
                .toList());
    }

    @OnBoth
    void onlyShipmentsWhoseDeviceWasHeardHaveATrack(Base base) {
        Store store = Store.on(base);
        TrackingNumber heard =
                store.book(aTender().numbered("M-1").onTrailer("TRL-1").build());
        TrackingNumber mute =
                store.book(aTender().numbered("M-2").onTrailer("TRL-2").build());
        store.clock.turn(Duration.ofHours(1));
        store.positions.append(
                List.of(new Fix("TRL-1", store.clock.instant(), TenderFixture.DALLAS, null, null, null, null, null)));
        store.inTransaction(() -> {
            long one = idOf(store, heard);
            assertThat(store.positions.heard(List.of(one, idOf(store, mute)))).containsExactly(one);
            assertThat(store.delays.openOfAll(List.of(one))).isEmpty();
        });
    }

    private static List<TrackingNumber> book(Store store) {
        List<TrackingNumber> numbers = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            numbers.add(store.book(aTender().numbered("M-" + i).build()));
        }
        return numbers;
    }

    private static long idOf(Store store, TrackingNumber number) {
        return store.shipments.byNumber(number).orElseThrow().id();
    }

    private static MilestoneReport report(Store store, TrackingNumber number, MilestoneCode code, int minutesAgo) {
        return MilestoneReport.of(
                number,
                code,
                store.clock.instant().minus(Duration.ofMinutes(minutesAgo)),
                null,
                Source.STATUS_MESSAGE,
                code + ":" + minutesAgo);
    }
}
