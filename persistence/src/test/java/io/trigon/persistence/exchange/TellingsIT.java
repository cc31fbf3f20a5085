package io.trigon.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.contract.AgreeFreight;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.AnswerTenderedLeg;
import io.trigon.domain.exchange.FindSaying;
import io.trigon.domain.exchange.LegSayings;
import io.trigon.domain.exchange.LegTender;
import io.trigon.domain.exchange.LegTenderStep;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.Saying;
import io.trigon.domain.exchange.StatusNews;
import io.trigon.domain.exchange.TellPartners;
import io.trigon.domain.exchange.Telling;
import io.trigon.domain.exchange.TenderLeg;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.WriteTelling;
import io.trigon.domain.exchange.epcis.NoteEarlyLook;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.testing.RecordedProcesses;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.persistence.exchange.epcis.JpaEarlyLooks;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What partners are told, kept: each once, whoever notes it. */
class TellingsIT {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static Draft draft(Agreement agreement, Saying saying) {
        String text =
                ((StatusNews) saying).code() + " to " + agreement.partner().name();
        return new Draft() {
            @Override
            public String messageType() {
                return agreement.messageType();
            }

            @Override
            public byte[] write(long controlNumber, Instant at) {
                return (text + " " + controlNumber).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static void agreeWithTheShipper(Store store, TrackingNumber number) {
        store.inTransaction(() -> {
            var shipper = store.shipments.byNumber(number).orElseThrow().shipper();
            TradingPartner partner = store.partners.add(new TradingPartner(
                    "LAKEVIEW",
                    "Lakeview Foods",
                    TradingPartner.Role.SHIPPER,
                    shipper,
                    "ZZ",
                    "LAKEVIEW",
                    "LAKEVIEW",
                    store.clock.instant()));
            store.agreements.add(new Agreement(partner, Direction.OUT, "214", "004010", MARCH));
        });
    }

    @OnBoth
    void aMilestoneIsNotedOnceAndWrittenOnce(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(TenderFixture.aTender().build());
        agreeWithTheShipper(store, number);
        TellPartners tell =
                new TellPartners(store.agreements, store.tellings, store.shipments, store.milestones, store.clock);
        WriteTelling write = new WriteTelling(
                store.tellings,
                store.agreements,
                store.partners,
                new FindSaying(
                        store.shipments,
                        store.milestones,
                        new LegSayings(store.legTenders, store.tellings),
                        store.invoices),
                TellingsIT::draft,
                store.outbox,
                new OpenTask(store.tasks, store.shipments, store.contracts, store.accounts, event -> {}, store.clock),
                store.clock);
        store.report(number, MilestoneCode.ARRIVED_PICKUP, store.clock.instant());

        store.inTransaction(() -> tell.tell(number));
        store.inTransaction(() -> tell.tell(number));
        long id = store.inTransaction(() -> store.tellings.waiting(10)).get(0);
        assertThat(store.inTransaction(() -> store.tellings.waiting(10))).containsExactly(id);
        assertThat(store.inTransaction(() -> write.write(id))).isTrue();
        assertThat(store.inTransaction(() -> write.write(id))).isFalse();

        var row = store.outbox
                .list(new Outbox.Filter("LAKEVIEW", null, null, null), Paging.first(5))
                .rows();
        assertThat(row).singleElement().satisfies(r -> assertThat(r.address()).isEqualTo("214-000000001.edi"));
        Telling told = store.inTransaction(() -> store.tellings.byId(id).orElseThrow());
        assertThat(told.state()).isEqualTo(Telling.State.TOLD);
        assertThat(told.outboundMessageId()).isEqualTo(row.get(0).id());
        assertThat(store.inTransaction(() -> store.outbox
                        .byId(told.outboundMessageId())
                        .map(OutboundMessage::controlNumber)
                        .orElseThrow()))
                .isEqualTo("000000001");
    }

    @OnBoth
    void agreementsAreFoundByCompanyAndByWhoOrdered(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(TenderFixture.aTender().build());
        agreeWithTheShipper(store, number);
        long shipper = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().shipper().id());

        assertThat(store.agreements.outWith(Set.of(shipper), null, MARCH)).hasSize(1);
        assertThat(store.agreements.outWith(Set.of(1L), "LAKEVIEW", MARCH)).hasSize(1);
        assertThat(store.agreements.outWith(Set.of(1L), null, MARCH)).isEmpty();
        assertThat(store.agreements.outWith(Set.of(shipper), null, MARCH.minusDays(1)))
                .isEmpty();
    }

    @OnBoth
    void anOfferToACarrierKeepsItsPriceAndItsSteps(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(TenderFixture.aTender().build());
        store.inTransaction(() -> {
            var carrier = store.shipments.byNumber(number).orElseThrow().carrier();
            TradingPartner partner = store.partners.add(new TradingPartner(
                    "PRAIRIE",
                    "Prairie Freight Lines",
                    TradingPartner.Role.CARRIER,
                    carrier,
                    "02",
                    "PRFL",
                    "PRFL",
                    store.clock.instant()));
            store.agreements.add(new Agreement(partner, Direction.OUT, "204", "004010", MARCH));
        });
        RecordedProcesses dialogue = new RecordedProcesses();
        WithdrawTasks withdraw = new WithdrawTasks(store.tasks, event -> {}, store.clock);
        OpenTask open =
                new OpenTask(store.tasks, store.shipments, store.contracts, store.accounts, event -> {}, store.clock);
        TenderLeg tenderLeg = new TenderLeg(
                store.legTenders, store.shipments, store.agreements, store.tellings, dialogue, withdraw, store.clock);
        AnswerTenderedLeg answer = new AnswerTenderedLeg(
                store.legTenders,
                store.shipments,
                dialogue,
                open,
                withdraw,
                new AgreeFreight(store.agreedFreight, store.shipments, store.clock),
                new NoteEarlyLook(new JpaEarlyLooks(store.manager, store.reads), store.clock),
                store.forecastArrival,
                store.clock);
        Instant due = store.clock.instant().plusSeconds(3_600);
        Money price = Money.of(new BigDecimal("1250.50"), "USD");
        String offer = store.inTransaction(() -> tenderLeg.tender(Viewers.manager(), number, "PRAIRIE", due, price));
        store.inTransaction(
                () -> answer.answer(store.partners.byPartnerId("PRAIRIE").orElseThrow(), offer, false, "no trucks"));

        store.inTransaction(() -> {
            LegTender kept = store.legTenders.byNumber(offer).orElseThrow();
            assertThat(kept.state()).isEqualTo(LegTender.State.DECLINED);
            assertThat(kept.amount().amount()).isEqualByComparingTo("1250.50");
            assertThat(kept.reason()).isEqualTo("no trucks");
            assertThat(kept.steps())
                    .extracting(LegTenderStep::what)
                    .containsExactly(LegTenderStep.What.OFFERED, LegTenderStep.What.DECLINED);
            long shipment = kept.shipment().id();
            assertThat(store.legTenders.of(shipment)).containsExactly(kept);
            assertThat(store.tasks.openAbout(number.value(), Task.Kind.TENDER_DECLINED))
                    .hasSize(1);
        });
    }
}
