package io.trigon.domain.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedItem;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedUnit;
import io.trigon.domain.shipment.GoodsAnnouncement.Purpose;
import io.trigon.domain.testing.World;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnnounceGoodsScenarioTest {
    private static final String TENDERED = "306141411234567891";
    private static final String FIRST = "306141411234570006";
    private static final String SECOND = "306141411234570013";

    private final World world = new World();
    private final Shipment shipment = world.book(aTender().from("LAKEVIEW").build());

    @Test
    void whatIsAnnouncedIsFoundByItsCode() {
        announce("ASN-1", Purpose.ORIGINAL, FIRST, SECOND);

        assertThat(world.shipments.carrying(Sscc.of(SECOND))).contains(shipment);
        HandlingUnit unit = unit(FIRST);
        assertThat(unit.items()).extracting(UnitItem::description).containsExactly("Oats in bags");
        assertThat(unit.description()).isEqualTo("Oats in bags");
        assertThat(unit.isTendered()).isFalse();
    }

    @Test
    void anAnnouncementIsBoundInItsUnitsAndInWhatTheyHold() {
        AnnouncedItem peas = new AnnouncedItem("PEAS", BigDecimal.ONE, "EA", "Peas", null);
        AnnouncedUnit full = new AnnouncedUnit(null, "PLT", 1, null, Collections.nCopies(101, peas));

        assertThat(goods(Collections.nCopies(2_000, new AnnouncedUnit(null, "PLT", 1, null, List.of())))
                        .units())
                .hasSize(2_000);
        refused(
                "announcement-too-large",
                () -> goods(Collections.nCopies(2_001, new AnnouncedUnit(null, "PLT", 1, null, List.of()))));
        refused("announcement-too-large", () -> goods(Collections.nCopies(100, full)));
    }

    private static GoodsAnnouncement goods(List<AnnouncedUnit> units) {
        return new GoodsAnnouncement("ASN-9", Purpose.ORIGINAL, List.of(), null, null, units, "BSN");
    }

    @Test
    void aUnitThatTheOrderNamedIsDescribedAnewAndStaysTheOrders() {
        announce("ASN-1", Purpose.ORIGINAL, TENDERED);

        assertThat(shipment.units()).hasSize(1);
        assertThat(unit(TENDERED).isTendered()).isTrue();
        assertThat(unit(TENDERED).items()).hasSize(1);
        assertThat(unit(TENDERED).pieces()).isEqualTo(1);
        assertThat(unit(TENDERED).weight().value()).isEqualByComparingTo("500");
    }

    @Test
    void theSameAgainChangesNothingAndOtherGoodsNeedAReplacement() {
        announce("ASN-1", Purpose.ORIGINAL, FIRST);
        announce("ASN-1", Purpose.ORIGINAL, FIRST);
        assertThat(shipment.units()).hasSize(2);

        refused("announcement-differs", () -> announce("ASN-1", Purpose.ORIGINAL, SECOND));

        announce("ASN-1", Purpose.REPLACEMENT, SECOND);
        assertThat(codes()).containsExactlyInAnyOrder(TENDERED, SECOND);
    }

    @Test
    void noticesOfTwoNumbersAddUpAndOneCalledOffLeavesTheOther() {
        announce("ASN-1", Purpose.ORIGINAL, FIRST, TENDERED);
        announce("ASN-2", Purpose.ORIGINAL, SECOND);

        announce("ASN-1", Purpose.CANCELLATION);

        assertThat(codes()).containsExactlyInAnyOrder(TENDERED, SECOND);
        assertThat(unit(TENDERED).items()).isEmpty();
        announce("ASN-1", Purpose.CANCELLATION);
        announce("ASN-1", Purpose.ORIGINAL, FIRST);
        assertThat(codes()).containsExactlyInAnyOrder(TENDERED, FIRST, SECOND);
    }

    @Test
    void whatNobodyAnnouncedCantBeCalledOff() {
        refused("announcement-unknown", () -> announce("ASN-9", Purpose.CANCELLATION));
    }

    @Test
    void aUnitIsNotUnderWayWithTwoShipments() {
        announce("ASN-1", Purpose.ORIGINAL, FIRST);
        Shipment other = world.book(aTender()
                .from("LAKEVIEW")
                .numbered("OTHER")
                .carrying("306141411234567907")
                .build());

        refused(
                "sscc-on-another-shipment",
                () -> world.announceGoods.announce(
                        other.trackingNumber(), "LAKEVIEW", said("ASN-2", Purpose.ORIGINAL, FIRST), 1L));
        refused(
                "announcement-of-another-shipment",
                () -> world.announceGoods.announce(
                        other.trackingNumber(), "LAKEVIEW", said("ASN-1", Purpose.ORIGINAL, SECOND), 1L));
    }

    @Test
    void theOrderSaidAgainIsStillTheSameOrderAndAChangeOfItLeavesTheNotice() {
        announce("ASN-1", Purpose.ORIGINAL, FIRST, TENDERED);

        assertThat(world.changeShipment.confirm(aTender().from("LAKEVIEW").build()))
                .isEqualTo(shipment.trackingNumber());
        world.changeShipment.change(aTender()
                .from("LAKEVIEW")
                .carrying("306141411234567907")
                .cameBy(7, world.clock.instant())
                .build());

        assertThat(codes()).containsExactlyInAnyOrder("306141411234567907", FIRST, TENDERED);
        assertThat(unit(TENDERED).isTendered()).isFalse();
    }

    private void announce(String number, Purpose purpose, String... units) {
        world.announceGoods.announce(shipment.trackingNumber(), "LAKEVIEW", said(number, purpose, units), 1L);
    }

    private static GoodsAnnouncement said(String number, Purpose purpose, String... units) {
        List<AnnouncedUnit> those = Stream.of(units)
                .map(code -> new AnnouncedUnit(
                        Sscc.of(code),
                        "PLT",
                        40,
                        Weight.of(new BigDecimal("500"), Weight.Unit.KGM),
                        List.of(new AnnouncedItem("OAT-1", new BigDecimal("40"), "BG", "Oats in bags", "PO-77"))))
                .toList();
        return new GoodsAnnouncement(number, purpose, List.of("PO-77"), null, null, those, "BSN");
    }

    private HandlingUnit unit(String code) {
        return shipment.units().stream()
                .filter(u -> code.equals(u.sscc().value()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes() {
        return shipment.units().stream().map(u -> u.sscc().value()).toList();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(BrokenRule.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
