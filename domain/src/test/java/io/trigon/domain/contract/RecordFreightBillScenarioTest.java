package io.trigon.domain.contract;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Task;
import io.trigon.domain.contract.FreightBill.Dispute;
import io.trigon.domain.contract.FreightBill.State;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordFreightBillScenarioTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Viewer MANAGER =
            new Viewer(1, "dana", "Dana", Role.ACCOUNT_MANAGER, null, Locale.ENGLISH, ZoneId.of("UTC"));

    private final World world = new World();
    private final Shipment shipment = world.book(aTender().build());
    private final Company carrier = shipment.carrier();

    @Test
    void aBillThatAddsUpIsRecordedAndNobodyIsAsked() {
        FreightBill bill = record(bill("INV-1", "USD", "1234.50", "1100", "134.50"));

        assertThat(bill.state()).isEqualTo(State.RECORDED);
        assertThat(bill.disputes()).isEmpty();
        assertThat(bill.lines()).hasSize(2);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aBillWithoutLinesIsTakenByItsTotal() {
        assertThat(record(bill("INV-1", "USD", "1234.50")).state()).isEqualTo(State.RECORDED);
    }

    @Test
    void aSumThatDiffersGoesBeforeAPerson() {
        FreightBill bill = record(bill("INV-1", "USD", "1234.50", "1100", "134.49"));

        assertThat(bill.state()).isEqualTo(State.DISPUTED);
        assertThat(bill.disputes()).containsExactly(Dispute.SUM_DIFFERS);
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).detail()).contains("INV-1", "SUM_DIFFERS");
    }

    @Test
    void aSecondBillForTheSameShipmentIsDisputedUnlessTheFirstWasRefused() {
        FreightBill first = record(bill("INV-1", "USD", "100", "90"));
        world.decideFreightBill.decide(MANAGER, first.id(), false);

        assertThat(record(bill("INV-2", "USD", "100", "100")).state()).isEqualTo(State.RECORDED);
        assertThat(record(bill("INV-3", "USD", "100", "100")).disputes()).containsExactly(Dispute.SECOND_BILL);
    }

    @Test
    void whatWasAgreedDecides() {
        world.agreeFreight.agree("dana", shipment.trackingNumber(), Money.of(new BigDecimal("95"), "USD"));
        world.agreeFreight.agree("dana", shipment.trackingNumber(), Money.of(new BigDecimal("100.00"), "USD"));
        FreightBill agreed = record(bill("INV-1", "USD", "100"));

        assertThat(agreed.disputes()).isEmpty();
        assertThat(record(bill("INV-2", "USD", "101")).disputes())
                .containsExactlyInAnyOrder(Dispute.SECOND_BILL, Dispute.AMOUNT_DIFFERS);
        assertThat(record(bill("INV-3", "CAD", "100")).disputes())
                .containsExactlyInAnyOrder(Dispute.SECOND_BILL, Dispute.CURRENCY_DIFFERS);
    }

    @Test
    void theSameBillAgainHasNoSecondEffectAndItsNumberIsNotUsedForAnother() {
        FreightBill bill = record(bill("INV-1", "USD", "100", "90"));

        assertThat(record(bill("INV-1", "USD", "100.00", "90"))).isSameAs(bill);
        assertThat(tasks()).hasSize(1);
        refused("bill-number-used", () -> record(bill("INV-1", "USD", "200", "200")));
    }

    @Test
    void onlyWhoCarriesItCanBillForIt() {
        refused(
                "bill-of-another-carrier",
                () -> world.recordFreightBill.record(
                        shipment.shipper(), shipment.trackingNumber(), bill("INV-1", "USD", "100"), 1L));
    }

    @Test
    void onlyADisputedBillIsDecidedOn() {
        FreightBill fine = record(bill("INV-1", "USD", "100", "100"));
        refused("bill-not-disputed", () -> world.decideFreightBill.decide(MANAGER, fine.id(), true));
    }

    private FreightBill record(FreightBillReport report) {
        return world.recordFreightBill.record(carrier, shipment.trackingNumber(), report, 1L);
    }

    private static FreightBillReport bill(String number, String currency, String total, String... lines) {
        return new FreightBillReport(
                number,
                List.of("PO-77"),
                Money.of(new BigDecimal(total), currency),
                DAY,
                null,
                Stream.of(lines)
                        .map(l -> new FreightBillReport.Line(null, "Freight", new BigDecimal(l)))
                        .toList(),
                "B3");
    }

    private List<Task> tasks() {
        return world.tasks.openAbout(shipment.trackingNumber().value(), Task.Kind.BILL_DISPUTED);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(BrokenRule.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
