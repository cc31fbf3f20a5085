package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.AnnounceGoods;
import io.trigon.domain.shipment.Announcements.AnnouncementView;
import io.trigon.domain.shipment.GoodsAnnouncement;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedItem;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedUnit;
import io.trigon.domain.shipment.GoodsAnnouncement.Purpose;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Announced goods over real tables: units and what is in them come, change and go. */
class AnnouncementsIT {
    private static final String TENDERED = "306141411234567891";
    private static final String FIRST = "306141411234570006";
    private static final String SECOND = "306141411234570013";

    @OnBoth
    void unitsComeChangeAndGoWithTheirNotice(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().from("LAKEVIEW").build());

        announce(store, number, Purpose.ORIGINAL, FIRST, TENDERED);
        store.inTransaction(() -> assertThat(
                        store.shipments.carrying(Sscc.of(FIRST)).orElseThrow().trackingNumber())
                .isEqualTo(number));
        AnnouncementView view = seen(store, number, Role.ACCOUNT_MANAGER, null).get(0);
        assertThat(view.evidence()).isEqualTo("BSN");
        assertThat(view.units()).hasSize(2);
        assertThat(view.units()).allSatisfy(unit -> {
            assertThat(unit.items()).hasSize(2);
            assertThat(unit.items().get(1).quantity()).isEqualTo("12.5");
        });

        announce(store, number, Purpose.REPLACEMENT, SECOND);
        assertThat(seen(store, number, Role.ACCOUNT_MANAGER, null).get(0).units())
                .extracting("sscc")
                .containsExactly(SECOND);

        announce(store, number, Purpose.CANCELLATION);
        view = seen(store, number, Role.ACCOUNT_MANAGER, null).get(0);
        assertThat(view.withdrawnAt()).isNotNull();
        assertThat(view.units()).isEmpty();
        store.inTransaction(
                () -> assertThat(store.shipments.byNumber(number).orElseThrow().units())
                        .extracting(u -> u.sscc().value())
                        .containsExactly(TENDERED));
    }

    @OnBoth
    void aPartySeesItsOwnWithoutOurEvidenceAndNobodyElseSeesThem(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().from("LAKEVIEW").build());
        announce(store, number, Purpose.ORIGINAL, FIRST);
        long consignee = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().consignee().id());

        List<AnnouncementView> own = seen(store, number, Role.CONSIGNEE, consignee);

        assertThat(own).hasSize(1);
        assertThat(own.get(0).evidence()).isNull();
        assertThat(own.get(0).messageId()).isNull();
        assertThat(seen(store, number, Role.SHIPPER, consignee)).isEmpty();
        assertThat(seen(store, number, Role.CONSIGNEE, consignee + 9_999)).isEmpty();
    }

    private static List<AnnouncementView> seen(Store store, TrackingNumber number, Role role, Long company) {
        return store.announcements.of(Viewers.of(role, company), number);
    }

    private static void announce(Store store, TrackingNumber number, Purpose purpose, String... units) {
        AnnounceGoods announceGoods = new AnnounceGoods(store.announcements, store.shipments, store.clock);
        List<AnnouncedUnit> those = Stream.of(units)
                .map(code -> new AnnouncedUnit(
                        Sscc.of(code),
                        "PLT",
                        1,
                        Weight.of(new BigDecimal("500"), Weight.Unit.KGM),
                        List.of(
                                new AnnouncedItem("OAT-1", new BigDecimal("40"), "BG", "Oats", "PO-77"),
                                new AnnouncedItem("OAT-2", new BigDecimal("12.5"), "KGM", null, null))))
                .toList();
        store.inTransaction(() -> announceGoods.announce(
                number,
                "LAKEVIEW",
                new GoodsAnnouncement("ASN-1", purpose, List.of("PO-77"), null, null, those, "BSN"),
                null));
    }
}
