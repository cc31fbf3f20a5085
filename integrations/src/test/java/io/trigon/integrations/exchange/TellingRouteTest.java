package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.LegTender;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Telling;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a customer's machine is told")
class TellingRouteTest extends OpenExchange {

    private static final Viewer MARA =
            new Viewer(1, "mara", "Mara", Role.ACCOUNT_MANAGER, null, Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void theShippersFolderGetsOur214OfWhatItsCarrierReported() throws Exception {
        var shipper = house.world.exchange.byPartnerId("DEMOSHIP").orElseThrow();
        house.world.agreements.add(
                new Agreement(shipper, Agreement.Direction.OUT, "214", "005010", LocalDate.of(2026, 3, 1)));
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(1);
        house.world.clock.turn(Duration.ofDays(3));

        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");
        house.settled(2);
        eventually(() -> house.world.tellings.waiting(1).isEmpty());
        assertThat(house.world.tellings.all())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.state()).as(t.reason()).isEqualTo(Telling.State.TOLD));
        house.posted();

        List<String> told = new ArrayList<>();
        for (String name : house.out("DEMOSHIP")) {
            if (name.startsWith("214")) {
                told.add(house.outText("DEMOSHIP", name));
            }
        }
        assertThat(told).hasSize(house.world.tellings.all().size()).allSatisfy(text -> assertThat(text)
                .contains("*SHP-20260302-01*TRGN~")
                .doesNotContain("PRO5501")
                .doesNotContain("482913")
                .doesNotContain("ACME"));
        assertThat(told)
                .anySatisfy(text -> assertThat(text).contains("AT7*X3*NS***20260303*0812*LT~MS1*Milwaukee*WI*US~"));
        assertThat(told).anySatisfy(text -> assertThat(text).contains("AT7*D1*NS***"));
        assertThat(told).filteredOn(text -> text.contains("AT7*AG*")).hasSize(1);
    }

    @Test
    void aDeliveryReportedByTheCarrierPutsOneInvoiceIntoThePayersFolder() throws Exception {
        var shipper = house.world.exchange.byPartnerId("DEMOSHIP").orElseThrow();
        house.world.agreements.add(
                new Agreement(shipper, Agreement.Direction.OUT, "210", "004010", LocalDate.of(2026, 3, 1))
                        .acknowledged(Agreement.Acknowledging.FUNCTIONAL, 60));
        contract(shipper.company());
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(1);
        var shipment = theShipment("SHP-20260302-01");
        shipment.paidBy(shipper.company());
        house.world.clock.turn(Duration.ofDays(3));

        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");
        house.settled(2);
        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status-again.edi");
        house.settled(3);
        eventually(() -> house.world.outbox.all().stream().anyMatch(m -> "210".equals(m.messageType())));
        house.posted();
        assertThat(house.world.invoices.all()).hasSize(1);

        List<String> invoices =
                house.out("DEMOSHIP").stream().filter(n -> n.startsWith("210")).toList();
        assertThat(invoices).hasSize(1);
        String text = house.outText("DEMOSHIP", invoices.get(0));
        assertThat(text)
                .contains("*INV-2026-000001*SHP-20260302-01*", "*48000*")
                .doesNotContain("PRO5501", "ACME");
        assertThat(house.world.outbox.all())
                .filteredOn(m -> "210".equals(m.messageType()))
                .singleElement()
                .satisfies(m -> assertThat(m.acknowledged()).isEqualTo(OutboundMessage.Acknowledged.AWAITED));
    }

    private void contract(Company customer) {
        Lane lane = new Lane("US", null, "US", null, Duration.ofHours(90))
                .at(new LaneRate(new BigDecimal("480"), null, null, null, null));
        ContractTerms terms = new ContractTerms(
                Money.of(new BigDecimal("1000"), "USD"),
                BigDecimal.TEN,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                ServiceMode.STANDARD,
                null,
                null,
                List.of(lane));
        Contract contract = house.world.contracts.add(new Contract("2026-0001", customer, terms, "mara"));
        for (ContractState next : List.of(
                ContractState.IN_APPROVAL, ContractState.APPROVED, ContractState.ACCEPTED, ContractState.ACTIVE)) {
            contract.moveTo(next, "mara");
        }
    }

    @Test
    void aCarrierGetsOur204AndIts990MakesItTheCarrier() throws Exception {
        var carrier = house.world.exchange.byPartnerId("DEMOCARR").orElseThrow();
        house.world.agreements.add(
                new Agreement(carrier, Agreement.Direction.OUT, "204", "004010", LocalDate.of(2026, 3, 1)));
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(1);
        var shipment = theShipment("SHP-20260302-01");
        String offer = house.world.tenderLeg.tender(
                MARA,
                shipment.trackingNumber(),
                "DEMOCARR",
                house.world.clock.instant().plusSeconds(3_600),
                null);
        eventually(() -> house.world.tellings.waiting(1).isEmpty());
        house.posted();
        String tender = house.out("DEMOCARR").stream()
                .filter(name -> name.startsWith("204"))
                .findFirst()
                .orElseThrow();
        assertThat(house.outText("DEMOCARR", tender))
                .contains("*" + offer + "*")
                .doesNotContain("SHP-20260302-01");

        String yes =
                """
                ISA*00*          *00*          *ZZ*DEMOCARR       *ZZ*TRIGON         *260302*1500*U*00401*000000501*0*P*>~
                GS*GF*DEMOCARR*TRIGON*20260302*1500*501*X*004010~
                ST*990*0001~
                B1*ACME*%s*20260302*A~
                SE*3*0001~
                GE*1*501~
                IEA*1*000000501~
                """
                        .formatted(offer);
        house.write("DEMOCARR", "answer.edi", bytes(yes), Duration.ofSeconds(5));

        assertThat(house.settled(2).effect())
                .isEqualTo(shipment.trackingNumber().value());
        assertThat(shipment.carrier().name()).isEqualTo("Acme Carriers");
        assertThat(house.world.legTenders.byNumber(offer).orElseThrow().state()).isEqualTo(LegTender.State.ACCEPTED);
    }
}
