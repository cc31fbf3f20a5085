package io.trigon.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordScanScenarioTest {
    private static final String CODE = "]C100306141411234567891";
    private static final String SECOND = "(00)106141412345678908";
    private static final String PICKUP = "Lakeview Foods, Chicago";
    private static final String DELIVERY = "Bluebonnet Stores, Dallas";

    private final World world = new World();
    private final RecordScan scans = world.recordScan;
    private Shipment shipment;
    private Viewer carrier;

    @BeforeEach
    void aPalletIsBooked() {
        shipment = world.book(TenderFixture.aTender().build());
        carrier = viewer(Role.CARRIER, shipment.carrier().id());
    }

    @Test
    void atThePickUpItIsLoaded() {
        var recorded = scans.record(carrier, CODE, null, PICKUP);
        assertThat(recorded.milestone()).isEqualTo(MilestoneCode.LOADED);
        assertThat(recorded.trackingNumber()).isEqualTo(shipment.trackingNumber());
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_PICKUP);
        assertThat(scansOf(shipment).get(0).evidence()).isEqualTo(CODE);
    }

    @Test
    void inATerminalAndOnTheWayItIsInTransit() {
        assertThat(scans.record(carrier, CODE, null, "Hub St. Louis").milestone())
                .isEqualTo(MilestoneCode.TERMINAL_IN);
        world.clock.turn(Duration.ofHours(1));
        assertThat(scans.record(carrier, CODE, null, null).milestone()).isEqualTo(MilestoneCode.EN_ROUTE);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(scansOf(shipment)).extracting(Milestone::place).containsExactly("Hub St. Louis", null);
    }

    @Test
    void theSameScanTwiceIsOneMilestone() {
        Instant at = world.clock.instant();
        assertThat(scans.record(carrier, CODE, at, "Hub").repeated()).isFalse();
        assertThat(scans.record(carrier, CODE, at, "hub ").repeated()).isTrue();
        assertThat(scans.record(carrier, CODE, at.plusSeconds(30), "Hub").repeated())
                .isTrue();
        world.clock.turn(Duration.ofHours(5));
        assertThat(scans.record(carrier, CODE, null, "Hub").repeated()).isFalse();
        assertThat(scansOf(shipment)).hasSize(2);
    }

    @Test
    void theOnlyUnitAtTheDeliveryDeliversTheShipmentOnce() {
        assertThat(scans.record(carrier, CODE, null, DELIVERY).milestone()).isEqualTo(MilestoneCode.DELIVERED);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(scans.record(carrier, CODE, null, DELIVERY).repeated()).isTrue();
        assertThat(scansOf(shipment))
                .extracting(Milestone::code)
                .containsExactlyInAnyOrder(MilestoneCode.ARRIVED_DELIVERY, MilestoneCode.DELIVERED);
    }

    @Test
    void twoUnitsDeliverOnlyTogether() {
        shipment.addUnit(Sscc.of("106141412345678908"), "PLT", 1, null, "Rye");
        assertThat(scans.record(carrier, CODE, null, DELIVERY).milestone()).isEqualTo(MilestoneCode.ARRIVED_DELIVERY);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_DELIVERY);
        assertThat(scans.record(carrier, SECOND, null, DELIVERY).milestone()).isEqualTo(MilestoneCode.DELIVERED);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
    }

    @Test
    void aForeignUnitAndAnUnknownOneAnswerAlike() {
        Viewer stranger = viewer(Role.CARRIER, 4711L);
        for (var deed : List.<Runnable>of(
                () -> scans.record(stranger, CODE, null, PICKUP), () -> scans.record(carrier, SECOND, null, PICKUP))) {
            assertThatThrownBy(deed::run).isInstanceOfSatisfying(NotFound.class, n -> assertThat(n.code())
                    .isEqualTo("unit-unknown"));
        }
        assertThat(scansOf(shipment)).isEmpty();
    }

    @Test
    void nothingIsScannedInTheFuture() {
        Instant later = world.clock.instant().plus(Duration.ofHours(1));
        assertThatThrownBy(() -> scans.record(carrier, CODE, later, PICKUP))
                .isInstanceOfSatisfying(
                        BrokenRule.class, b -> assertThat(b.code()).isEqualTo("scan-in-the-future"));
    }

    @Test
    void theSameIdIsTakenOnceAndAnsweredAlike() {
        Scan scan = new Scan("phone-7:41", CODE, world.clock.instant(), "Hub");
        RecordScan.Recorded first = scans.record(carrier, scan);
        world.clock.turn(Duration.ofHours(5));
        RecordScan.Recorded again = scans.record(carrier, scan);
        assertThat(first.repeated()).isFalse();
        assertThat(again)
                .isEqualTo(new RecordScan.Recorded(
                        first.trackingNumber(), first.sscc(), first.milestone(), first.at(), first.place(), true));
        assertThat(scansOf(shipment)).hasSize(1);
        refuses("scan-id-used", () -> scans.record(carrier, new Scan("phone-7:41", SECOND, null, "Hub")));
        refuses("scan-id", () -> new Scan("two words", CODE, null, null));
        Viewer other =
                new Viewer(2, "other", "Other", Role.CARRIER, shipment.carrier().id(), Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(scans.record(other, new Scan("phone-7:41", CODE, null, "Hub"))
                        .repeated())
                .isFalse();
    }

    @Test
    void aRefusedScanMayBeSentAgainOnceItsShipmentIsKnown() {
        Scan early = new Scan("phone-7:42", SECOND, null, PICKUP);
        refuses("unit-unknown", () -> scans.record(carrier, early));
        shipment.addUnit(Sscc.of("106141412345678908"), "PLT", 1, null, "Rye");
        assertThat(scans.record(carrier, early).repeated()).isFalse();
    }

    @Test
    void aCarriersOwnNumberNamesTheShipmentButNeverDeliversIt() {
        String number = shipment.references().iterator().next().value();
        RecordScan.Recorded recorded = scans.record(carrier, "]C0" + number, null, DELIVERY);
        assertThat(recorded.sscc()).isNull();
        assertThat(recorded.trackingNumber()).isEqualTo(shipment.trackingNumber());
        assertThat(recorded.milestone()).isEqualTo(MilestoneCode.ARRIVED_DELIVERY);
        assertThat(scans.record(carrier, number, null, DELIVERY).repeated()).isTrue();
        refuses("scan-unreadable", () -> scans.record(carrier, "NOBODY-KNOWS", null, DELIVERY));
        refuses("scan-unreadable", () -> scans.record(carrier, "]C1" + "X" + number, null, DELIVERY));
        refuses("scan-unreadable", () -> scans.record(viewer(Role.CARRIER, 4711L), number, null, DELIVERY));
    }

    @Test
    void oneBadScanKeepsNoOtherBack() {
        RecordScans many = new RecordScans(scans, new AuditDeed(new InMemoryAccess(), world.clock), failure -> false);
        List<RecordScans.Outcome> outcomes = many.record(
                carrier,
                List.of(
                        new SentScan("1", "(00)106141412345678907", null, PICKUP),
                        new SentScan("2", CODE, "", PICKUP),
                        new SentScan("3", null, null, PICKUP),
                        new SentScan("2", CODE, "", PICKUP),
                        new SentScan("4", CODE, "yesterday", PICKUP),
                        new SentScan("5", CODE, "2026-03-02T06:00:00-06:00", PICKUP)));
        assertThat(outcomes).extracting(RecordScans.Outcome::id).containsExactly("1", "2", "3", "2", "4", "5");
        assertThat(outcomes.get(0).refusal().code()).isEqualTo("sscc-check-digit");
        assertThat(outcomes.get(1).effect().milestone()).isEqualTo(MilestoneCode.LOADED);
        assertThat(outcomes.get(2).refusal().code()).isEqualTo("scan-empty");
        assertThat(outcomes.get(3).effect().repeated()).isTrue();
        assertThat(outcomes.get(4).refusal().code()).isEqualTo("scan-at");
        assertThat(outcomes.get(5).effect().at()).isEqualTo(world.clock.instant());
        assertThat(scansOf(shipment)).hasSize(1);
        List<SentScan> tooMany = Collections.nCopies(RecordScans.MOST + 1, new SentScan(null, CODE, null, null));
        refuses("scans-too-many", () -> many.record(carrier, tooMany));
    }

    @Test
    void whatNoDatabaseHoldsIsRefused() {
        refuses("scan-text", () -> new Scan(null, "A\u0000B", null, "Hub"));
        refuses("scan-text", () -> new Scan(null, CODE, null, "Hub\u001eSouth"));
        refuses("scan-text", () -> new Scan(null, CODE, null, "Hub \ud83d"));
        assertThat(new Scan(null, "10LOT\u001d" + CODE + "\r\n", null, "Hub\t").site())
                .isEqualTo("Hub\t");
        Instant early = world.clock.instant().minus(Duration.ofDays(367));
        refuses("scan-too-old", () -> scans.record(carrier, CODE, early, "Hub"));
        refuses("scan-too-old", () -> scans.record(carrier, CODE, Instant.MIN, "Hub"));
        refuses("scan-in-the-future", () -> scans.record(carrier, CODE, Instant.MAX, "Hub"));
    }

    @Test
    void aLongPlaceIsKnownByItsBeginningAndItsHash() {
        String ends = "\ufb03".repeat(99); // three letters each when they are made large
        scans.record(carrier, CODE, null, ends + "1");
        scans.record(carrier, CODE, null, ends + "1");
        scans.record(carrier, CODE, null, ends + "2");
        scans.record(carrier, CODE, null, "Hub");
        String now = world.clock.instant().toString();
        assertThat(scansOf(shipment))
                .extracting(Milestone::sourceRef)
                .hasSize(3)
                .allSatisfy(ref -> assertThat(ref.length()).isLessThanOrEqualTo(300))
                .contains("scan:306141411234567891:HUB:" + now);
    }

    @Test
    void whatFailsEachTimeIsAnOutcomeAndWhatMayPassIsTriedAgain() {
        IllegalStateException failure = new IllegalStateException("too long");
        RecordScan frail = new RecordScan() {
            @Override
            public Recorded record(Viewer viewer, Scan scan) {
                throw failure;
            }
        };
        AuditDeed deeds = new AuditDeed(new InMemoryAccess(), world.clock);
        List<SentScan> one = List.of(new SentScan("1", CODE, null, PICKUP));
        RecordScans lasting = new RecordScans(frail, deeds, trouble -> false);
        assertThat(lasting.record(carrier, one).get(0).refusal().code()).isEqualTo("scan-failed");
        RecordScans passing = new RecordScans(frail, deeds, trouble -> trouble == failure);
        assertThatThrownBy(() -> passing.record(carrier, one)).isSameAs(failure);
    }

    private static void refuses(String rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BrokenRule.class, b -> assertThat(b.code())
                .isEqualTo(rule));
    }

    private List<Milestone> scansOf(Shipment of) {
        return world.shipments.milestones().of(of.id()).stream()
                .filter(m -> m.source() == Source.SCAN)
                .toList();
    }

    private static Viewer viewer(Role role, Long company) {
        return new Viewer(1, "somebody", "Somebody", role, company, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
