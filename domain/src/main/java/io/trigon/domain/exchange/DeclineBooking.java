package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.Milestones;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses what a partner ordered by a message that awaits our answer, before anything was picked up: the shipment is
 * cancelled, and its sender hears the reason in the words of its own message.
 */
@ApplicationScoped
public class DeclineBooking {
    /** Characters of a reason at most. */
    public static final int LONGEST_REASON = 200;

    private static final Set<OrderKind> ANSWERED = EnumSet.of(OrderKind.LOAD_TENDER, OrderKind.BOOKING);

    private Shipments shipments;
    private Milestones milestones;
    private RecordMilestone recordMilestone;
    private InboundMessages messages;
    private TradingPartners partners;
    private MessageReader reader;
    private Answers answers;
    private Clock clock;

    protected DeclineBooking() {}

    @Inject
    public DeclineBooking(
            Shipments shipments,
            Milestones milestones,
            RecordMilestone recordMilestone,
            InboundMessages messages,
            TradingPartners partners,
            MessageReader reader,
            Answers answers,
            Clock clock) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.recordMilestone = recordMilestone;
        this.messages = messages;
        this.partners = partners;
        this.reader = reader;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Declined once, it stays so: the same again changes nothing and tells nobody.
     *
     * @param reason in words, as its sender is told it
     * @return the shipment's status after it
     * @throws NotFound when the viewer has no such shipment
     * @throws BrokenRule {@code decline-reason} without one of 1 to 200 characters; {@code decline-too-late} when it was
     *     reached at the pick-up or cancelled otherwise; {@code decline-unanswered} when who ordered it awaits no answer
     */
    @Transactional
    public ShipmentStatus decline(Viewer viewer, TrackingNumber number, String reason) {
        Shipment shipment =
                shipments.lock(number).filter(s -> s.concerns(viewer)).orElseThrow(() -> new NotFound("shipment"));
        String why = reason == null ? "" : reason.strip();
        BrokenRule.unless(
                !why.isEmpty() && why.length() <= LONGEST_REASON,
                "decline-reason",
                "a reason of at most " + LONGEST_REASON + " characters is told to who ordered");
        if (milestones.has(shipment.id(), Milestone.DECLINED)) {
            return shipment.status();
        }
        BrokenRule.unless(isStill(shipment), "decline-too-late", "the shipment was reached, delivered or cancelled");
        InboundMessage order = orderOf(shipment).orElseThrow(DeclineBooking::unanswered);
        Draft answer = answerTo(order, shipment, why);
        recordMilestone.record(report(shipment, why));
        answers.send(order, answer, number.value());
        return shipment.status();
    }

    /** Whether it can be declined now, as far as can be told at a glance. */
    @Transactional
    public boolean isPossible(Viewer viewer, TrackingNumber number) {
        return shipments
                .byNumber(number)
                .filter(s -> s.concerns(viewer) && isStill(s) && ANSWERED.contains(s.orderKind()))
                .isPresent();
    }

    private static boolean isStill(Shipment shipment) {
        return shipment.status() == ShipmentStatus.BOOKED && shipment.closedAt() == null;
    }

    private static BrokenRule unanswered() {
        return new BrokenRule("decline-unanswered", "who ordered it awaits no answer by message");
    }

    /** The newest message that booked or changed it. */
    private Optional<InboundMessage> orderOf(Shipment shipment) {
        return milestones.of(shipment.id()).stream()
                .filter(m -> m.code() == MilestoneCode.BOOKED || m.code() == MilestoneCode.CHANGED)
                .filter(m -> m.inboundMessageId() != null)
                .max(Comparator.comparing(Milestone::receivedAt).thenComparing(Milestone::id))
                .flatMap(m -> messages.byId(m.inboundMessageId()));
    }

    private Draft answerTo(InboundMessage order, Shipment shipment, String why) {
        TradingPartner partner = partners.byPartnerId(order.partnerId()).orElseThrow(() -> new NotFound("partner"));
        MessageReading reading = reader.read(order, partner);
        List<Tendered> asked = Stream.concat(reading.parts().stream(), reading.rehearsed().stream())
                .filter(Tendered.class::isInstance)
                .map(Tendered.class::cast)
                .filter(t -> t.tender().key().equals(shipment.tenderKey()))
                .toList();
        Draft answer =
                asked.isEmpty() ? null : asked.get(asked.size() - 1).answering().answer(false, "", why);
        if (answer == null) {
            throw unanswered();
        }
        return answer;
    }

    private MilestoneReport report(Shipment shipment, String why) {
        return new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.CANCELLED,
                clock.instant(),
                null,
                Source.PERSON,
                Milestone.DECLINED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                why);
    }
}
