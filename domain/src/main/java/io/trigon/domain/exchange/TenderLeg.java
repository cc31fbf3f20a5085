package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.exchange.Telling.Kind;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Offers a shipment to a carrier by the message that was agreed with it, and waits for the answer. */
@ApplicationScoped
public class TenderLeg {
    /** The message that offers; a carrier is tendered to when we agreed to send it this one. */
    public static final String MESSAGE = "204";

    static final String OFFER = "offer";
    static final String CANCEL = "cancel";

    private static final Duration LONGEST_WAIT = Duration.ofDays(30);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private LegTenders tenders;
    private Shipments shipments;
    private Agreements agreements;
    private Tellings tellings;
    private LegDialogue dialogue;
    private WithdrawTasks withdrawTasks;
    private Clock clock;

    protected TenderLeg() {}

    @Inject
    public TenderLeg(
            LegTenders tenders,
            Shipments shipments,
            Agreements agreements,
            Tellings tellings,
            LegDialogue dialogue,
            WithdrawTasks withdrawTasks,
            Clock clock) {
        this.tenders = tenders;
        this.shipments = shipments;
        this.agreements = agreements;
        this.tellings = tellings;
        this.dialogue = dialogue;
        this.withdrawTasks = withdrawTasks;
        this.clock = clock;
    }

    /**
     * @param answerDueAt until when the carrier is to answer
     * @param amount what we offer to pay; null to say nothing of it
     * @return our number of the offer
     * @throws NotFound when the viewer has no such shipment
     * @throws BrokenRule {@code leg-shipment-over}, {@code leg-tendered} when an offer stands, {@code leg-without-agreement},
     *     {@code leg-answer-due}, {@code leg-amount}
     */
    @Transactional
    public String tender(Viewer viewer, TrackingNumber number, String partnerId, Instant answerDueAt, Money amount) {
        Shipment shipment =
                shipments.lock(number).filter(s -> s.concerns(viewer)).orElseThrow(() -> new NotFound("shipment"));
        Instant now = clock.instant();
        List<LegTender> before = tenders.of(shipment.id());
        mayTender(shipment, before, answerDueAt, amount, now);
        Agreement agreement = agreements
                .inForce(partnerId, Agreement.Direction.OUT, MESSAGE, LocalDate.ofInstant(now, ZoneOffset.UTC))
                .filter(a -> a.partner().role() == TradingPartner.Role.CARRIER)
                .orElseThrow(() -> new BrokenRule(
                        "leg-without-agreement", "no carrier of this id has an agreement on tenders from us"));
        before.stream()
                .filter(t -> t.state() == LegTender.State.EXPIRED)
                .forEach(expired -> callOff(expired, viewer.login(), now));
        String offerNumber = OfferNumber.of(number, before.size() + 1);
        LegTender tender = tenders.add(new LegTender(shipment, agreement.partner(), offerNumber, answerDueAt, amount));
        tender.step(LegTenderStep.What.OFFERED, viewer.login(), now);
        tellings.add(new Telling(agreement, Kind.LEG, tender.id(), OFFER, number.value(), now));
        withdrawTasks.withdraw(number, Task.Kind.TENDER_UNANSWERED);
        withdrawTasks.withdraw(number, Task.Kind.TENDER_DECLINED);
        dialogue.begin(tender);
        return offerNumber;
    }

    private static void mayTender(
            Shipment shipment, List<LegTender> before, Instant answerDueAt, Money amount, Instant now) {
        boolean open = !shipment.status().isFinal() && shipment.closedAt() == null;
        BrokenRule.unless(open, "leg-shipment-over", "the shipment is delivered or cancelled");
        boolean free = before.stream().noneMatch(t -> t.state().binds());
        BrokenRule.unless(free, "leg-tendered", "the shipment is offered to a carrier already");
        boolean ahead = answerDueAt != null && answerDueAt.isAfter(now) && !answerDueAt.isAfter(now.plus(LONGEST_WAIT));
        BrokenRule.unless(ahead, "leg-answer-due", "the answer is due within thirty days from now");
        boolean sensible = amount == null
                || amount.amount().signum() > 0
                        && amount.amount().compareTo(MOST) <= 0
                        && amount.amount().stripTrailingZeros().scale() <= 2;
        BrokenRule.unless(sensible, "leg-amount", "an offered amount is more than nothing, with at most two decimals");
    }

    /**
     * Takes an offer back, answered or not: the carrier is told so, and carries the shipment no more.
     *
     * @return its state now
     * @throws NotFound when the viewer has no such shipment, or it no such offer
     * @throws BrokenRule {@code leg-tender-over} when it was declined or withdrawn before
     */
    @Transactional
    public LegTender.State withdraw(Viewer viewer, TrackingNumber number, String offerNumber) {
        Shipment shipment =
                shipments.lock(number).filter(s -> s.concerns(viewer)).orElseThrow(() -> new NotFound("shipment"));
        LegTender tender = tenders.lock(offerNumber)
                .filter(t -> t.shipment().id().equals(shipment.id()))
                .orElseThrow(() -> new NotFound("tender"));
        if (tender.state() == LegTender.State.ACCEPTED) {
            release(tender);
        }
        callOff(tender, viewer.login(), clock.instant());
        return tender.state();
    }

    /** The carrier of an offer that it accepted carries the shipment no more. */
    static void release(LegTender tender) {
        Shipment shipment = tender.shipment();
        if (tender.partner().company().is(shipment.carrier())) {
            shipment.carriedBy(null, shipment.equipmentNumber());
        }
    }

    /** Withdraws it, and says so to the carrier if it was ever agreed to say such things. */
    private void callOff(LegTender tender, String by, Instant now) {
        tender.withdrawn(by, now);
        note(tender, CANCEL, now);
        dialogue.settled(tender);
    }

    private void note(LegTender tender, String occasion, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        agreements
                .inForce(tender.partner().partnerId(), Agreement.Direction.OUT, MESSAGE, today)
                .ifPresent(agreement -> tellings.add(new Telling(
                        agreement,
                        Kind.LEG,
                        tender.id(),
                        occasion,
                        tender.shipment().trackingNumber().value(),
                        now)));
    }

    /** Tells the carrier of an offer that stands how the shipment changed, or that it was called off. */
    void follow(Shipment shipment, boolean cancelled) {
        Instant now = clock.instant();
        for (LegTender tender : tenders.of(shipment.id())) {
            if (!tender.state().binds()) {
                continue;
            }
            if (cancelled) {
                callOff(tender, "leg-tender", now);
            } else {
                int step = tender.step(LegTenderStep.What.CHANGED, "leg-tender", now);
                note(tender, "change-" + step, now);
            }
        }
    }
}
