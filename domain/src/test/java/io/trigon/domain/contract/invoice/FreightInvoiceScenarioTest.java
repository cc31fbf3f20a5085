package io.trigon.domain.contract.invoice;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Task;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.contract.invoice.FreightInvoices.Filter;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceRow;
import io.trigon.domain.contract.invoice.FreightInvoices.State;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.InvoiceCopy;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.Saying;
import io.trigon.domain.exchange.Telling;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.WriteTelling;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a payer is asked for a delivered shipment")
class FreightInvoiceScenarioTest {
    private static final LaneRate PRICE =
            new LaneRate(new BigDecimal("60"), RateBasis.HUNDRED_KG, new BigDecimal("25"), null, new BigDecimal("10"));

    private final World world = new World();
    private final List<InvoiceCopy> said = new ArrayList<>();
    private final WriteTelling write = world.telling(this::say);
    private final Company shipper = company(1);

    /** Lakeview Foods ships, and pays unless a test says otherwise. */
    private Company company(int times) {
        Shipment first = world.book(aTender().numbered("EARLIER-" + times).build());
        return first.shipper();
    }

    private Draft say(Agreement agreement, Saying saying) {
        said.add((InvoiceCopy) saying);
        return new Draft() {
            @Override
            public String messageType() {
                return agreement.messageType();
            }

            @Override
            public byte[] write(long controlNumber, Instant at) {
                return new byte[] {1};
            }
        };
    }

    private void contract(Company customer, LaneRate price) {
        Lane lane = new Lane("US", "IL", "US", "TX", Duration.ofHours(48)).at(price);
        ContractTerms terms = new ContractTerms(
                Money.of(new BigDecimal("1000"), "USD"),
                BigDecimal.TEN,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                ServiceMode.STANDARD,
                null,
                null,
                List.of(lane));
        Contract contract = world.contracts.add(new Contract("2026-0001", customer, terms, "dana"));
        for (ContractState next : List.of(
                ContractState.IN_APPROVAL, ContractState.APPROVED, ContractState.ACCEPTED, ContractState.ACTIVE)) {
            contract.moveTo(next, "dana");
        }
    }

    private void agree(Company company, String type, String release) {
        TradingPartner partner = world.exchange.add(new TradingPartner(
                        "LAKEVIEW-" + type,
                        company.name(),
                        TradingPartner.Role.SHIPPER,
                        company,
                        "ZZ",
                        "LAKE" + type,
                        "LAKE" + type,
                        world.clock.instant())
                .at(TradingPartner.Stage.LIVE));
        world.agreements.add(new Agreement(partner, Agreement.Direction.OUT, type, release, LocalDate.of(2026, 3, 1)));
    }

    private Shipment delivered() {
        Shipment shipment = world.book(aTender().build());
        world.report(shipment, MilestoneCode.DELIVERED);
        return shipment;
    }

    private void goOn() {
        world.dueInvoices.waiting(100).forEach(world.issueDueInvoice::issue);
        world.tellings.waiting(100).forEach(write::write);
    }

    private static void refused(String rule, Runnable deed) {
        assertThatExceptionOfType(BrokenRule.class).isThrownBy(deed::run).satisfies(broken -> assertThat(broken.code())
                .isEqualTo(rule));
    }

    private static Viewer of(Company company, Role role) {
        Long id = company == null ? null : company.id();
        return new Viewer(1, "kim", "Kim", role, id, Locale.ENGLISH, ZoneOffset.UTC);
    }

    @Test
    void aDeliveryMakesOneInvoiceAndItsPayerIsToldOnce() {
        contract(shipper, PRICE);
        agree(shipper, "210", "004010");
        Shipment shipment = delivered();
        goOn();
        world.clock.turn(Duration.ofHours(1));
        world.report(shipment, MilestoneCode.DELIVERED);
        world.report(shipment, MilestoneCode.DEPARTED_DELIVERY);
        goOn();

        assertThat(world.invoices.all()).singleElement().satisfies(invoice -> {
            assertThat(invoice.number()).isEqualTo("INV-2026-000001");
            assertThat(invoice.total()).hasToString("198.00 USD");
            assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(invoice.issuedBy()).isEqualTo(IssueDueInvoice.BY);
        });
        assertThat(said).singleElement().satisfies(copy -> {
            assertThat(copy.charges())
                    .extracting(c -> c.kind() + " " + c.amount())
                    .containsExactly("BASE 60.00", "HAULAGE 120.00", "FUEL 18.00");
            assertThat(copy.load()).isNull();
            assertThat(copy.paying()).isEqualTo(InvoiceCopy.Paying.SHIPPER);
            assertThat(copy.references()).extracting("value").contains("PO-77", "BOL-LKV-1001");
        });
    }

    @Test
    void whoDidNotAgreeOnInvoicesByMessageIsInvoicedByHandAlone() {
        contract(shipper, PRICE);
        agree(shipper, "214", "004010");
        Shipment shipment = delivered();
        world.dueInvoices.waiting(100).forEach(world.issueDueInvoice::issue);
        assertThat(world.invoices.all()).isEmpty();

        world.issueInvoice.issue(shipment.trackingNumber(), null, "dana");
        assertThat(world.invoices.all()).hasSize(1);
        assertThat(world.tellings.all()).extracting(Telling::kind).doesNotContain(Telling.Kind.INVOICE);
        refused("invoice-issued", () -> world.issueInvoice.issue(shipment.trackingNumber(), null, "dana"));
    }

    @Test
    void aPayerWhoseMachineIsInTestIsInvoicedByHandAlone() {
        contract(shipper, PRICE);
        agree(shipper, "210", "004010");
        world.exchange.byPartnerId("LAKEVIEW-210").orElseThrow().at(TradingPartner.Stage.TEST);
        delivered();
        goOn();
        assertThat(world.dueInvoices.all()).isEmpty();
        assertThat(world.invoices.all()).isEmpty();
    }

    @Test
    void aLaneWithoutAPriceHoldsTheInvoiceForAPersonWhoMayNameTheAmount() {
        contract(shipper, null);
        agree(shipper, "210", "004010");
        Shipment shipment = delivered();
        goOn();
        goOn();
        assertThat(world.invoices.all()).isEmpty();
        assertThat(world.dueInvoices.all()).singleElement().satisfies(due -> {
            assertThat(due.state()).isEqualTo(DueInvoice.State.HELD);
            assertThat(due.reason()).isEqualTo(Pricing.NO_PRICE);
        });
        assertThat(held(shipment)).hasSize(1);

        refused(Pricing.NO_PRICE, () -> world.issueInvoice.issue(shipment.trackingNumber(), null, "dana"));
        Money tooFine = Money.of(new BigDecimal("99.999"), "USD");
        refused("invoice-amount", () -> world.issueInvoice.issue(shipment.trackingNumber(), tooFine, "dana"));
        Money asked = Money.of(new BigDecimal("99.9"), "USD");
        world.issueInvoice.issue(shipment.trackingNumber(), asked, "dana");
        goOn();
        assertThat(said).singleElement().satisfies(copy -> {
            assertThat(copy.total()).hasToString("99.90 USD");
            assertThat(copy.contract()).isNull();
        });
        assertThat(held(shipment)).isEmpty();
        assertThat(world.dueInvoices.all()).extracting(DueInvoice::state).containsExactly(DueInvoice.State.ISSUED);
    }

    @Test
    void aFailureOfManyWordsIsLaidAsideWithItsBeginning() {
        contract(shipper, null);
        agree(shipper, "210", "004010");
        Shipment shipment = delivered();
        world.dueInvoices.waiting(100).forEach(id -> world.issueDueInvoice.giveUp(id, "broken ".repeat(1000)));
        assertThat(world.dueInvoices.all()).extracting(DueInvoice::reason).containsExactly("invoice-failed");
        assertThat(held(shipment)).singleElement().satisfies(task -> assertThat(task.detail())
                .startsWith("broken broken")
                .hasSize(200));
    }

    private List<Task> held(Shipment shipment) {
        return world.tasks.openAbout(shipment.trackingNumber().value(), Task.Kind.INVOICE_HELD);
    }

    /** The consignee's contract serves a shipment whose payer has none: its price is the consignee's secret. */
    @Test
    void nobodyIsAskedThePriceOfAnothersContract() {
        Company consignee = world.book(aTender().build()).consignee();
        contract(consignee, PRICE);
        Shipment shipment = world.book(aTender().numbered("LKV-2").build());
        world.report(shipment, MilestoneCode.DELIVERED);

        assertThat(shipment.contract().customer()).isEqualTo(consignee);
        refused(Pricing.NO_CONTRACT, () -> world.issueInvoice.issue(shipment.trackingNumber(), null, "dana"));
    }

    @Test
    void anInvoiceIsTakenBackByACreditNoteAndMayBeIssuedAnew() {
        contract(shipper, PRICE);
        agree(shipper, "210", "004010");
        Shipment shipment = delivered();
        goOn();
        long first = world.invoices.all().get(0).id();

        refused("credit-without-reason", () -> world.creditInvoice.credit(first, " ", "dana"));
        FreightInvoice note = world.creditInvoice.credit(first, "wrong weight", "dana");
        goOn();
        assertThat(note.number()).isEqualTo("CRN-2026-000001");
        assertThat(note.total()).hasToString("198.00 USD");
        assertThat(said).hasSize(2);
        assertThat(said.get(1).credits()).isEqualTo("INV-2026-000001");
        assertThat(said.get(1).reason()).isEqualTo("wrong weight");
        refused("invoice-credited", () -> world.creditInvoice.credit(first, "again", "dana"));
        refused("invoice-is-credit", () -> world.creditInvoice.credit(note.id(), "again", "dana"));

        world.report(shipment, MilestoneCode.DELIVERED, world.clock.instant().plusSeconds(1));
        goOn();
        assertThat(world.invoices.all()).hasSize(2);
        world.issueInvoice.issue(shipment.trackingNumber(), null, "dana");
        assertThat(world.invoices.all())
                .extracting(FreightInvoice::number)
                .last()
                .isEqualTo("INV-2026-000002");
    }

    @Test
    void whatIsStillOnItsWayIsNotInvoicedAndWhereAPriceWasAgreedNobodyNamesAnother() {
        contract(shipper, PRICE);
        Shipment shipment = world.book(aTender().build());
        refused("invoice-too-early", () -> world.issueInvoice.issue(shipment.trackingNumber(), null, "dana"));
        world.report(shipment, MilestoneCode.DELIVERED);
        Money asked = Money.of(BigDecimal.ONE, "USD");
        refused("invoice-price-agreed", () -> world.issueInvoice.issue(shipment.trackingNumber(), asked, "dana"));
    }

    @Test
    void anInvoiceIsSeenByStaffAndThePayersOwnPeopleAlone() {
        contract(shipper, PRICE);
        Shipment shipment = delivered();
        long id = world.issueInvoice
                .issue(shipment.trackingNumber(), null, "dana")
                .id();
        Company consignee = shipment.consignee();

        for (Viewer one : List.of(of(null, Role.CARE_AGENT), of(shipper, Role.SHIPPER), of(shipper, Role.CONSIGNEE))) {
            assertThat(world.invoices.view(one, id)).isPresent();
        }
        for (Viewer one : List.of(of(consignee, Role.CONSIGNEE), of(shipper, Role.CARRIER), of(null, Role.SHIPPER))) {
            assertThat(world.invoices.view(one, id)).isEmpty();
            assertThat(world.invoices
                            .list(one, new Filter(null, null, null), Paging.first(10))
                            .rows())
                    .isEmpty();
        }
        assertThat(world.invoices.about(
                        of(shipper, Role.SHIPPER), shipment.trackingNumber().value()))
                .extracting(InvoiceRow::state)
                .containsExactly(State.ISSUED);
    }
}
