package io.trigon.persistence.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.epcis.NoteEarlyLook;
import io.trigon.domain.exchange.epcis.TellByEvent;
import io.trigon.domain.exchange.epcis.TellEarlyEvents;
import io.trigon.domain.exchange.epcis.WithdrawEvent;
import io.trigon.domain.shipment.JudgeMilestone;
import io.trigon.domain.shipment.ReadMilestones;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.epcis.TypedId;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import java.time.Duration;
import java.util.List;

/** Events that came before their shipment was booked. */
class EarlyEventsIT extends EventHouse {
    private JpaEarlyLooks looks;
    private TellEarlyEvents early;

    private void listening(Base base) {
        house(base);
        looks = new JpaEarlyLooks(store.manager, store.reads);
        var judge = new JudgeMilestone(
                store.shipments,
                store.milestones,
                new ReadMilestones(store.events, store.clock),
                store.processes,
                store.forecastArrival,
                store.events,
                store.clock);
        early = new TellEarlyEvents(
                looks,
                kept,
                store.shipments,
                store.announcements,
                store.partners,
                store.inbound,
                new TellByEvent(store.shipments, store.announcements, store.recordMilestone, kept, new Steps()),
                new WithdrawEvent(store.shipments, kept, judge),
                store.clock);
    }

    private TrackingNumber book(String load, String unit) {
        TrackingNumber booked =
                store.book(TenderFixture.aTender().numbered(load).carrying(unit).build());
        store.inTransaction(() -> new NoteEarlyLook(looks, store.clock).note(booked));
        return booked;
    }

    /** @return how many were due */
    private int look() {
        var due = looks.due(store.clock.instant(), 10);
        due.forEach(id -> assertThat(store.inTransaction(() -> early.look(id))).isTrue());
        return due.size();
    }

    @OnBoth
    void tellOfItOnceItIsBookedAndOnlyOnce(Base base) {
        listening(base);
        capture(carrier, event("urn:e:1", "departing", null, SECOND_LINK));
        capture(other, event("urn:e:2", "departing", null, SECOND_LINK));
        assertThat(told(number)).isEmpty();

        TrackingNumber booked = book("LKV-2", SECOND);
        assertThat(look()).isEqualTo(1);

        assertThat(told(booked)).containsExactly("TERMINAL_OUT null");
        assertThat(store.inTransaction(() -> store.inbound.about(booked.value(), 10)))
                .singleElement()
                .satisfies(message -> assertThat(message.trackingNumbers()).containsExactly(booked.value()));
        assertThat(look()).as("not due").isZero();
        store.clock.turn(Duration.ofMinutes(1));
        assertThat(look()).as("for what was seen after it").isEqualTo(1);
        store.clock.turn(Duration.ofMinutes(11));
        assertThat(look()).isEqualTo(1);
        store.clock.turn(Duration.ofDays(1));
        assertThat(look()).isZero();
        assertThat(told(booked)).hasSize(1);
    }

    @OnBoth
    void areFoundByTheNumberOfADocument(Base base) {
        listening(base);
        capture(carrier, naming("urn:e:1", "urn:epcglobal:cbv:bt:" + PLANT + ":BOL-LKV-2"));
        capture(carrier, naming("urn:e:2", "https://id.gs1.org/253/" + PLANT + "BOL-LKV-2"));
        capture(carrier, naming("urn:e:3", "BOL-LKV-3"));

        TrackingNumber booked = book("LKV-2", SECOND);
        look();

        assertThat(told(booked)).containsExactly("TERMINAL_OUT null", "TERMINAL_OUT null");
    }

    private ObservedEvent naming(String id, String bill) {
        ObservedEvent e = event(id, "departing", null, "https://example.com/thing");
        return new ObservedEvent(
                e.type(),
                id,
                true,
                e.action(),
                e.eventTime(),
                e.offset(),
                e.bizStep(),
                null,
                List.of(),
                List.of(),
                e.readPoint(),
                null,
                null,
                e.epcs(),
                List.of(),
                List.of(new TypedId("bol", EpcisId.of(bill))),
                List.of(),
                List.of(),
                null,
                e.json(),
                null);
    }
}
