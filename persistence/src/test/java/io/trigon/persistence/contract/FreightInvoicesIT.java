package io.trigon.persistence.contract;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.contract.invoice.CreditInvoice;
import io.trigon.domain.contract.invoice.DueInvoice;
import io.trigon.domain.contract.invoice.FreightInvoices.Filter;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceRow;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceView;
import io.trigon.domain.contract.invoice.FreightInvoices.State;
import io.trigon.domain.contract.invoice.IssueDueInvoice;
import io.trigon.domain.contract.invoice.IssueInvoice;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Our invoices over real tables: each shipment's once, their numbers without a gap. */
class FreightInvoicesIT {
    private static final Filter ALL = new Filter(null, null, null);

    private static LaneRate price() {
        return new LaneRate(
                new BigDecimal("60"), RateBasis.HUNDRED_KG, new BigDecimal("25"), null, new BigDecimal("10"));
    }

    /** The shipper's contract, with a price on the lane from Illinois to Texas and none for the rest of the country. */
    private static long contract(Store store, LaneRate price) {
        return store.inTransaction(() -> {
            TrackingNumber any =
                    store.bookShipment.book(aTender().numbered("FIRST").build()).trackingNumber();
            Company shipper = store.shipments.byNumber(any).orElseThrow().shipper();
            ContractTerms terms = new ContractTerms(
                    Money.of(new BigDecimal("1000"), "USD"),
                    BigDecimal.TEN,
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    ServiceMode.STANDARD,
                    null,
                    null,
                    List.of(
                            new Lane("US", "IL", "US", "TX", Duration.ofHours(48)).at(price),
                            new Lane("US", null, "US", null, Duration.ofHours(96))));
            Contract contract =
                    store.contracts.add(new Contract(store.contracts.nextNumber(terms.start()), shipper, terms, "ann"));
            for (ContractState step : List.of(
                    ContractState.IN_APPROVAL, ContractState.APPROVED, ContractState.ACCEPTED, ContractState.ACTIVE)) {
                contract.moveTo(step, "bob");
            }
            return contract.id();
        });
    }

    private static TrackingNumber delivered(Store store, String load) {
        TrackingNumber number = store.book(aTender().numbered(load).build());
        store.report(number, MilestoneCode.DELIVERED, store.clock.instant());
        return number;
    }

    private static long due(Store store, TrackingNumber number) {
        return store.inTransaction(() -> store.dueInvoices
                .add(new DueInvoice(store.shipments.byNumber(number).orElseThrow(), store.clock.instant()))
                .id());
    }

    private static IssueInvoice issue(Store store, Events events) {
        WithdrawTasks withdraw = new WithdrawTasks(store.tasks, events, store.clock);
        return new IssueInvoice(store.invoices, store.dueInvoices, store.shipments, withdraw, events, store.clock, 30);
    }

    private static IssueDueInvoice issueDue(Store store) {
        OpenTask tasks =
                new OpenTask(store.tasks, store.shipments, store.contracts, store.accounts, store.events, store.clock);
        return new IssueDueInvoice(
                store.dueInvoices, store.invoices, issue(store, store.events), store.shipments, tasks, store.clock);
    }

    private static List<InvoiceRow> all(Store store) {
        return store.invoices
                .list(Viewers.manager(), ALL, new Paging("number", 0, 100))
                .rows();
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> deed : threads.invokeAll(deeds)) {
                done.add(deed.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    @OnBoth
    void aLaneComesBackWithItsPriceOrWithNone(Base base) {
        Store store = Store.on(base);
        long id = contract(store, price());
        store.inTransaction(() -> {
            Contract kept = store.contracts.byId(id).orElseThrow();
            LaneRate rate =
                    kept.lane("US", "IL", "US", "TX").orElseThrow().rate().orElseThrow();
            assertThat(rate.base()).isEqualByComparingTo("60");
            assertThat(rate.basis()).isEqualTo(RateBasis.HUNDRED_KG);
            assertThat(rate.minimum()).isNull();
            assertThat(kept.lane("US", "WA", "US", "OR").orElseThrow().rate()).isEmpty();
        });
    }

    @OnBoth
    void nodesThatIssueAtTheSameTimeMakeOneInvoiceOfEachShipmentAndLeaveNoGap(Base base) throws Exception {
        Store store = Store.on(base);
        contract(store, price());
        List<Callable<Boolean>> deeds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long id = due(store, delivered(store, "LOAD-" + i));
            for (int node = 0; node < 2; node++) {
                deeds.add(() -> store.inTransaction(() -> issueDue(store).issue(id)));
            }
        }
        assertThat(atOnce(deeds)).filteredOn(done -> done).hasSize(4);

        assertThat(all(store))
                .extracting(InvoiceRow::number)
                .containsExactly("INV-2026-000001", "INV-2026-000002", "INV-2026-000003", "INV-2026-000004");
        assertThat(all(store)).extracting(InvoiceRow::trackingNumber).doesNotHaveDuplicates();
        assertThat(all(store)).extracting(InvoiceRow::total).containsOnly("198.00");
    }

    /** A person and the delivery at the same time: whoever holds the shipment first issues, the other finds it done. */
    @OnBoth
    void aPersonAndTheDeliveryMakeOneInvoice(Base base) throws Exception {
        Store store = Store.on(base);
        contract(store, price());
        TrackingNumber number = delivered(store, "LOAD-1");
        long id = due(store, number);
        atOnce(List.<Callable<Boolean>>of(
                () -> store.inTransaction(() -> issueDue(store).issue(id)), () -> byHand(store, number)));
        assertThat(all(store)).hasSize(1);
        assertThat(store.inTransaction(() -> store.dueInvoices.waiting(10))).isEmpty();
    }

    private static boolean byHand(Store store, TrackingNumber number) {
        try {
            store.inTransaction(() -> issue(store, store.events).issue(number, null, "dana"));
            return true;
        } catch (RuntimeException issuedAlready) {
            return false;
        }
    }

    @OnBoth
    void aNumberWhoseInvoiceFailedIsDrawnAgain(Base base) {
        Store store = Store.on(base);
        contract(store, price());
        TrackingNumber number = delivered(store, "LOAD-1");
        Events broken = event -> {
            throw new IllegalStateException("the process died here");
        };
        assertThatThrownBy(() -> store.inTransaction(() -> issue(store, broken).issue(number, null, "dana")))
                .hasMessage("the process died here");
        assertThat(all(store)).isEmpty();

        store.inTransaction(() -> issue(store, store.events).issue(number, null, "dana"));
        assertThat(all(store)).extracting(InvoiceRow::number).containsExactly("INV-2026-000001");
    }

    @OnBoth
    void whatHasNoPriceIsHeldWithItsReasonAndATask(Base base) {
        Store store = Store.on(base);
        contract(store, null);
        TrackingNumber number = delivered(store, "LOAD-1");
        long id = due(store, number);
        assertThat(store.inTransaction(() -> issueDue(store).issue(id))).isTrue();
        assertThat(store.inTransaction(() -> issueDue(store).issue(id))).isFalse();
        store.inTransaction(() -> {
            DueInvoice held = store.dueInvoices.byId(id).orElseThrow();
            assertThat(held.state()).isEqualTo(DueInvoice.State.HELD);
            assertThat(held.reason()).isEqualTo("invoice-lane-without-price");
        });
        assertThat(store.tasks.openAbout(number.value(), Task.Kind.INVOICE_HELD))
                .hasSize(1);
    }

    @OnBoth
    void aCreditedInvoiceIsListedBesideItsCreditNoteForItsPayerAlone(Base base) {
        Store store = Store.on(base);
        contract(store, price());
        TrackingNumber number = delivered(store, "LOAD-1");
        long id = store.inTransaction(
                () -> issue(store, store.events).issue(number, null, "dana").id());
        long note = store.inTransaction(() -> new CreditInvoice(store.invoices, store.events, store.clock)
                .credit(id, "wrong weight", "dana")
                .id());

        InvoiceView view = store.invoices.view(Viewers.manager(), id).orElseThrow();
        assertThat(view.invoice().state()).isEqualTo(State.CREDITED);
        assertThat(view.creditedById()).isEqualTo(note);
        assertThat(view.charges())
                .extracting(Charge::amount)
                .containsExactly(new BigDecimal("60.00"), new BigDecimal("120.00"), new BigDecimal("18.00"));
        InvoiceView taken = store.invoices.view(Viewers.manager(), note).orElseThrow();
        assertThat(taken.credits()).isEqualTo("INV-2026-000001");
        assertThat(taken.reason()).isEqualTo("wrong weight");

        long payer = view.invoice().payerId();
        var own = Viewers.of(Role.SHIPPER, payer);
        assertThat(store.invoices.view(own, id).orElseThrow().issuedBy()).isNull();
        assertThat(store.invoices.about(own, number.value())).hasSize(2);
        assertThat(store.invoices
                        .list(own, new Filter("crn", State.CREDIT_NOTE, payer), Paging.first(5))
                        .rows())
                .extracting(InvoiceRow::number)
                .containsExactly("CRN-2026-000001");
        for (var other : List.of(Viewers.of(Role.CARRIER, payer), Viewers.of(Role.CONSIGNEE, payer + 1))) {
            assertThat(store.invoices.view(other, id)).isEmpty();
            assertThat(store.invoices.about(other, number.value())).isEmpty();
            assertThat(store.invoices.list(other, ALL, Paging.first(5)).total()).isZero();
        }
        store.inTransaction(() -> issue(store, store.events).issue(number, null, "dana"));
        assertThat(store.invoices
                        .list(Viewers.manager(), new Filter(number.value(), State.ISSUED, null), Paging.first(5))
                        .rows())
                .extracting(InvoiceRow::number)
                .containsExactly("INV-2026-000002");
    }
}
