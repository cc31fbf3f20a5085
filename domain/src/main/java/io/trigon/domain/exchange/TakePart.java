package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Acknowledged;
import io.trigon.domain.exchange.MessageReading.Announced;
import io.trigon.domain.exchange.MessageReading.Invoiced;
import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.MessageReading.TenderAnswered;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.exchange.MessageReading.Withdrawn;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.BookShipment;
import io.trigon.domain.shipment.ChangeShipment;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.OrderKey;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Lets one part of a message take its effect, if its sender may; statuses and observed events are taken together by {@link TakeParts}. */
@ApplicationScoped
public class TakePart {
    /** A status may overtake its tender by this much before a person is asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static final String TO_CANCEL_UNKNOWN = "tender-to-cancel-unknown";

    /** Reasons that time may take away: what is spoken of may be on its way. */
    static final Set<String> TOO_EARLY =
            Set.of(ReportedShipments.UNKNOWN, TO_CANCEL_UNKNOWN, TakeAnnouncement.UNKNOWN, TakeBill.UNKNOWN);

    private BookShipment bookShipment;
    private ChangeShipment changeShipment;
    private RecordMilestone milestones;
    private Shipments shipments;
    private TakeTenderAnswer tenderAnswer;
    private TakeAnnouncement announcements;
    private TakeBill bills;
    private MatchAcknowledgement acknowledgements;
    private Answers answers;
    private Clock clock;

    protected TakePart() {}

    @Inject
    public TakePart(
            BookShipment bookShipment,
            ChangeShipment changeShipment,
            RecordMilestone milestones,
            Shipments shipments,
            AnswerTenderedLeg legs,
            TakeAnnouncement announcements,
            TakeBill bills,
            MatchAcknowledgement acknowledgements,
            Answers answers,
            Clock clock) {
        this.bookShipment = bookShipment;
        this.changeShipment = changeShipment;
        this.milestones = milestones;
        this.shipments = shipments;
        this.tenderAnswer = new TakeTenderAnswer(legs);
        this.announcements = announcements;
        this.bills = bills;
        this.acknowledgements = acknowledgements;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What a part had an effect on.
     *
     * @param answer still to be sent; null for none
     */
    record Taken(String trackingNumber, MessageReading.Draft answer) {}

    /** Whether what a message speaks of may still be on its way: its tender, for a status. */
    boolean isEarly(InboundMessage message) {
        return clock.instant().isBefore(message.receivedAt().plus(PATIENCE));
    }

    /** @throws BrokenRule when it can't be taken */
    Taken take(InboundMessage message, TradingPartner partner, Part part) {
        if (part instanceof Tendered tendered) {
            return book(message, partner, tendered);
        }
        if (part instanceof Withdrawn withdrawn) {
            return new Taken(cancel(message, partner, withdrawn), null);
        }
        if (part instanceof TenderAnswered answered) {
            return new Taken(tenderAnswer.take(partner, answered), null);
        }
        if (part instanceof Acknowledged acknowledged) {
            return new Taken(acknowledgements.match(message, acknowledged), null);
        }
        if (part instanceof Announced announced) {
            return new Taken(announcements.take(message, partner, announced.announcement()), null);
        }
        return new Taken(bills.take(message, partner, ((Invoiced) part).bill()), null);
    }

    private Taken book(InboundMessage message, TradingPartner partner, Tendered tendered) {
        mayTender(partner);
        String number = booked(tendered).value();
        boolean answered = answers.has(message.id(), number);
        return new Taken(number, answered ? null : tendered.answering().answer(true, number, ""));
    }

    /** A change of a load that we never heard of is a booking to us. */
    private TrackingNumber booked(Tendered tendered) {
        Tender tender = tendered.tender();
        if (shipments.byTenderKey(tender.key()).isEmpty()) {
            return bookShipment.book(tender).trackingNumber();
        }
        return tendered.change() ? changeShipment.change(tender) : changeShipment.confirm(tender);
    }

    private String cancel(InboundMessage message, TradingPartner partner, Withdrawn withdrawn) {
        mayTender(partner);
        Shipment shipment = shipments
                .byTenderKey(new OrderKey(partner.partnerId(), withdrawn.kind(), withdrawn.load()).text())
                .orElseThrow(() -> new BrokenRule(
                        TO_CANCEL_UNKNOWN,
                        "the partner cancels a load that was never booked",
                        Map.of("load", withdrawn.load())));
        milestones.record(new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.CANCELLED,
                message.receivedAt(),
                null,
                Source.TENDER,
                "cancelled:" + withdrawn.load(),
                message.id(),
                withdrawn.evidence(),
                null,
                null,
                null,
                null,
                null,
                null));
        return shipment.trackingNumber().value();
    }

    private static void mayTender(TradingPartner partner) {
        BrokenRule.unless(partner.role() != Role.CARRIER, "sender-may-not-tender", "a carrier does not tender loads");
    }
}
