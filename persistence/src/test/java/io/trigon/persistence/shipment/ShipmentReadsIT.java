package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static io.trigon.domain.testing.TenderFixture.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentReads.Filter;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Lists and pages of shipments: what they show, to whom, in which order. */
class ShipmentReadsIT {

    private static final Paging PAGE = Paging.first(50);

    private static Long companyOf(Store store, TrackingNumber number, Function<Shipment, Long> of) {
        return store.inTransaction(
                () -> of.apply(store.shipments.byNumber(number).orElseThrow()));
    }

    private static List<String> numbers(Store store, Viewer viewer, Filter filter, Paging paging) {
        return store.shipmentReads.list(viewer, filter, paging).rows().stream()
                .map(ShipmentRow::trackingNumber)
                .toList();
    }

    private static Filter text(String words) {
        return new Filter(words, null, null, null, null, null);
    }

    @OnBoth
    void eachPartySeesItsOwnAndNothingElse(Base base) {
        Store store = Store.on(base);
        TrackingNumber own = store.book(aTender().build());
        TrackingNumber other = store.book(aTender()
                .numbered("LKV-2")
                .toConsignee(card("Gulf Grocers", "1 Bay St", "Houston", "TX", "77001", TenderFixture.DALLAS, null))
                .build());
        Long consignee = companyOf(store, own, s -> s.consignee().id());
        Long shipper = companyOf(store, own, s -> s.shipper().id());
        Long carrier = companyOf(store, own, s -> s.carrier().id());

        assertThat(numbers(store, Viewers.manager(), Filter.all(), PAGE))
                .containsExactlyInAnyOrder(own.value(), other.value());
        assertThat(numbers(store, Viewers.of(Role.CONSIGNEE, consignee), Filter.all(), PAGE))
                .containsExactly(own.value());
        assertThat(numbers(store, Viewers.of(Role.SHIPPER, shipper), Filter.all(), PAGE))
                .hasSize(2);
        assertThat(numbers(store, Viewers.of(Role.CARRIER, carrier), Filter.all(), PAGE))
                .hasSize(2);
        // a company in another role than its own, and a stranger
        assertThat(numbers(store, Viewers.of(Role.SHIPPER, consignee), Filter.all(), PAGE))
                .isEmpty();
        assertThat(numbers(store, Viewers.of(Role.CARRIER, 999_999L), Filter.all(), PAGE))
                .isEmpty();
        assertThat(store.shipmentReads.view(Viewers.of(Role.CONSIGNEE, consignee), other))
                .isEmpty();
        assertThat(store.shipmentReads.byReference(Viewers.of(Role.CONSIGNEE, consignee), "BOL-LKV-2"))
                .isEmpty();
        assertThat(store.shipmentReads
                        .counts(Viewers.of(Role.CONSIGNEE, consignee))
                        .open())
                .isEqualTo(1);
    }

    @OnBoth
    void aPartyIsNotShownWhatWeThinkNorWhatItCouldMisuse(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().onTrailer("TRL-9").build());
        Long consignee = companyOf(store, number, s -> s.consignee().id());

        ShipmentView ours = store.shipmentReads.view(Viewers.manager(), number).orElseThrow();
        assertThat(ours.linkSecret()).isNotBlank();
        assertThat(ours.devices()).containsExactly("TRL-9");
        assertThat(ours.sides()).extracting("standing").containsExactly("POTENTIAL", "POTENTIAL");

        ShipmentView theirs = store.shipmentReads
                .view(Viewers.of(Role.CONSIGNEE, consignee), number)
                .orElseThrow();
        assertThat(theirs.linkSecret()).isNull();
        assertThat(theirs.devices()).isEmpty();
        assertThat(theirs.sides()).extracting("standing").containsOnlyNulls();
        assertThat(theirs.sides()).extracting("health").containsOnlyNulls();
        assertThat(theirs.milestones()).extracting("evidence").containsOnlyNulls();

        ShipmentView anybodys = store.shipmentReads.forTracking(number).orElseThrow();
        assertThat(anybodys.linkSecret()).isEqualTo(ours.linkSecret());
        assertThat(anybodys.sides()).isEmpty();
        assertThat(anybodys.parties()).isEmpty();
        assertThat(anybodys.units()).isEmpty();
        assertThat(anybodys.devices()).isEmpty();
        assertThat(anybodys.status()).isEqualTo(ours.status());
        assertThat(anybodys.eta()).isEqualTo(ours.eta());
        assertThat(anybodys.references()).isEqualTo(ours.references());
        assertThat(anybodys.stops())
                .extracting("zone")
                .isEqualTo(ours.stops().stream().map(s -> s.zone()).toList());
        assertThat(store.shipmentReads.forTracking(TrackingNumber.next())).isEmpty();
    }

    @OnBoth
    void thePageShowsWhoWhatWhereAndWhen(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        Instant left = Instant.parse("2026-03-02T15:30:00Z");
        store.clock.turnTo(Instant.parse("2026-03-04T20:00:00Z"));
        store.report(number, MilestoneCode.ARRIVED_PICKUP, left.minusSeconds(3600));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, left);
        store.report(number, MilestoneCode.ARRIVED_DELIVERY, Instant.parse("2026-03-04T19:00:00Z"));

        ShipmentView view = store.shipmentReads.view(Viewers.manager(), number).orElseThrow();
        assertThat(view.status()).isEqualTo(ShipmentStatus.AT_DELIVERY);
        assertThat(view.parties()).extracting("role").containsExactly("SHIPPER", "CONSIGNEE", "BILL_TO", "CARRIER");
        assertThat(view.parties().get(1).city()).isEqualTo("Dallas");
        assertThat(view.references()).extracting("value").containsExactly("LD-LKV-1001", "BOL-LKV-1001", "PO-77");
        assertThat(view.stops().get(0).arrivedAt()).isEqualTo(left.minusSeconds(3600));
        assertThat(view.stops().get(0).departedAt()).isEqualTo(left);
        assertThat(view.stops().get(1).arrivedAt()).isEqualTo(Instant.parse("2026-03-04T19:00:00Z"));
        assertThat(view.stops().get(1).departedAt()).isNull();
        assertThat(view.stops().get(1).to()).isEqualTo(Instant.parse("2026-03-04T18:00:00Z"));
        assertThat(view.units().get(0).weight()).isEqualTo("480");
        assertThat(view.milestones())
                .extracting("code")
                .containsExactly(
                        MilestoneCode.BOOKED,
                        MilestoneCode.ARRIVED_PICKUP,
                        MilestoneCode.DEPARTED_PICKUP,
                        MilestoneCode.ARRIVED_DELIVERY);
        assertThat(view.milestones().get(0).zone()).isEqualTo("America/Chicago");
        assertThat(view.eta().lateByMinutes()).isEqualTo(60);
        assertThat(view.delayOpen()).isFalse();
    }

    @OnBoth
    void wordsFindNumbersReferencesAndNamesWhateverTheCase(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().numbered("LKV_50%").build());
        store.book(aTender().numbered("LKVX5000").build());

        assertThat(numbers(store, Viewers.manager(), text(number.value().toLowerCase()), PAGE))
                .containsExactly(number.value());
        assertThat(numbers(store, Viewers.manager(), text("bluebonnet"), PAGE)).hasSize(2);
        assertThat(numbers(store, Viewers.manager(), text("po-77"), PAGE)).hasSize(2);
        // what the user typed is no pattern
        assertThat(numbers(store, Viewers.manager(), text("lkv_50%"), PAGE)).containsExactly(number.value());
        assertThat(numbers(store, Viewers.manager(), text("!"), PAGE)).isEmpty();
        assertThat(numbers(store, Viewers.manager(), text("'; drop table shipment; --"), PAGE))
                .isEmpty();
        assertThat(numbers(store, Viewers.manager(), text("  "), PAGE)).hasSize(2);
    }

    @OnBoth
    void pagesFollowEachOtherInTheOrderAskedFor(Base base) {
        Store store = Store.on(base);
        for (int i = 1; i <= 5; i++) {
            store.book(aTender().numbered("N-" + i).build());
            store.clock.turn(Duration.ofMinutes(1));
        }
        List<String> all = numbers(store, Viewers.manager(), Filter.all(), PAGE);
        assertThat(all).hasSize(5);
        assertThat(numbers(store, Viewers.manager(), Filter.all(), new Paging("booked", 0, 50)))
                .containsExactlyElementsOf(all.stream()
                        .sorted((a, b) -> all.indexOf(b) - all.indexOf(a))
                        .toList());
        var second = store.shipmentReads.list(Viewers.manager(), Filter.all(), new Paging(null, 2, 2));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).extracting("trackingNumber").containsExactly(all.get(2), all.get(3));
        assertThat(second.hasMore()).isTrue();
        for (String key : List.of("status", "shipper", "-consignee", "expected", "-late", "nonsense", "1; drop")) {
            assertThat(numbers(store, Viewers.manager(), Filter.all(), new Paging(key, 0, 50)))
                    .hasSize(5);
        }
        ShipmentRow row = store.shipmentReads
                .list(Viewers.manager(), Filter.all(), PAGE)
                .rows()
                .get(0);
        assertThat(row.reference()).as("the load number").isEqualTo("LD-N-5");
        assertThat(row.originCity()).isEqualTo("Chicago");
        assertThat(row.destinationCity()).isEqualTo("Dallas");
        assertThat(row.destinationZone()).isEqualTo("America/Chicago");
    }

    @OnBoth
    void lateAndOpenFilterAndCount(Base base) {
        Store store = Store.on(base);
        TrackingNumber late =
                store.book(aTender().due(Instant.parse("2026-03-02T20:00:00Z")).build());
        TrackingNumber fine = store.book(aTender().numbered("LKV-2").build());
        var onlyLate = new Filter(null, null, true, true, null, null);
        var onlyFine = new Filter(null, null, false, null, null, null);
        assertThat(numbers(store, Viewers.manager(), onlyLate, PAGE)).containsExactly(late.value());
        assertThat(numbers(store, Viewers.manager(), onlyFine, PAGE)).containsExactly(fine.value());
        assertThat(store.shipmentReads.counts(Viewers.manager()).late()).isEqualTo(1);
        assertThat(store.shipmentReads
                        .view(Viewers.manager(), late)
                        .orElseThrow()
                        .delayOpen())
                .isTrue();

        store.clock.turn(Duration.ofHours(40));
        store.report(fine, MilestoneCode.DEPARTED_PICKUP, Instant.parse("2026-03-02T15:00:00Z"));
        store.report(fine, MilestoneCode.DELIVERED, store.clock.instant());
        assertThat(numbers(store, Viewers.manager(), new Filter(null, null, null, false, null, null), PAGE))
                .containsExactly(fine.value());
        assertThat(store.shipmentReads.counts(Viewers.manager()).deliveredToday())
                .isEqualTo(1);
    }
}
