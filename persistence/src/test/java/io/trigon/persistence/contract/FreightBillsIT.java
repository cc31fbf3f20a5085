package io.trigon.persistence.contract;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.contract.AgreeFreight;
import io.trigon.domain.contract.DecideFreightBill;
import io.trigon.domain.contract.FreightBill.Dispute;
import io.trigon.domain.contract.FreightBill.State;
import io.trigon.domain.contract.FreightBillReport;
import io.trigon.domain.contract.FreightBills;
import io.trigon.domain.contract.FreightBills.BillRow;
import io.trigon.domain.contract.RecordFreightBill;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Carriers' bills over real tables, one after the other, each in its transaction. */
class FreightBillsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @OnBoth
    void billsAreHeldAgainstWhatWasAgreedListedAndDecidedOn(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        store.inTransaction(() -> new AgreeFreight(store.agreedFreight, store.shipments, store.clock)
                .agree("dana", number, Money.of(new BigDecimal("1234.50"), "USD")));

        long first = bill(store, number, "INV-1", "1234.50", "1234.50");
        long second = bill(store, number, "INV-2", "900", "800");
        assertThat(bill(store, number, "INV-1", "1234.50", "1234.50")).isEqualTo(first);

        assertThat(row(store, first).state()).isEqualTo(State.RECORDED);
        assertThat(row(store, first).total()).isEqualTo("1234.5");
        FreightBills.BillView view = store.freightBills.view(second).orElseThrow();
        assertThat(view.bill().disputes())
                .containsExactlyInAnyOrder(Dispute.SUM_DIFFERS, Dispute.SECOND_BILL, Dispute.AMOUNT_DIFFERS);
        assertThat(view.lines()).extracting("code").containsExactly(null, "FUE");
        assertThat(store.tasks.openAbout(number.value(), Task.Kind.BILL_DISPUTED))
                .hasSize(1);
        assertThat(store.freightBills.about(number.value()))
                .extracting(BillRow::number)
                .containsExactlyInAnyOrder("INV-1", "INV-2");

        store.inTransaction(
                () -> new DecideFreightBill(store.freightBills, store.clock).decide(Viewers.manager(), second, false));
        assertThat(row(store, second).state()).isEqualTo(State.REFUSED);
        var refused = store.freightBills.list(
                new FreightBills.Filter("inv-2", State.REFUSED, null), new Paging("-total", 0, 10));
        assertThat(refused.total()).isEqualTo(1);
        assertThat(refused.rows().get(0).disputes()).contains(Dispute.SECOND_BILL);
        assertThat(store.freightBills
                        .list(new FreightBills.Filter(number.value(), State.DISPUTED, null), Paging.first(10))
                        .rows())
                .isEmpty();
        store.inTransaction(() -> {
            long shipment = store.shipments.byNumber(number).orElseThrow().id();
            assertThat(store.freightBills.of(shipment)).hasSize(1);
        });
    }

    private static BillRow row(Store store, long id) {
        return store.freightBills.view(id).orElseThrow().bill();
    }

    private static long bill(Store store, TrackingNumber number, String name, String total, String freight) {
        OpenTask tasks =
                new OpenTask(store.tasks, store.shipments, store.contracts, store.accounts, store.events, store.clock);
        RecordFreightBill use =
                new RecordFreightBill(store.freightBills, store.shipments, store.agreedFreight, tasks, store.clock);
        List<FreightBillReport.Line> lines = List.of(
                new FreightBillReport.Line(null, "Freight", new BigDecimal(freight)),
                new FreightBillReport.Line("FUE", "Fuel", new BigDecimal("0")));
        FreightBillReport report = new FreightBillReport(
                name, List.of("PO-77"), Money.of(new BigDecimal(total), "USD"), DAY, DAY.plusDays(30), lines, "B3");
        return store.inTransaction(
                () -> use.record(store.shipments.byNumber(number).orElseThrow().carrier(), number, report, null)
                        .id());
    }
}
