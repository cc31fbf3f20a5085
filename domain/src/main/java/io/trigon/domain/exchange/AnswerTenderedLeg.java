package io.trigon.domain.exchange;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.contract.AgreeFreight;
import io.trigon.domain.exchange.epcis.NoteEarlyLook;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.ForecastArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Takes a carrier's answer to our offer: it carries the shipment from now on, or a person looks for another. */
@ApplicationScoped
public class AnswerTenderedLeg {
    private static final Duration TIME_TO_FIND_ANOTHER = Duration.ofHours(1);

    private LegTenders tenders;
    private Shipments shipments;
    private LegDialogue dialogue;
    private OpenTask openTask;
    private WithdrawTasks withdrawTasks;
    private AgreeFreight agreeFreight;
    private NoteEarlyLook earlyEvents;
    private ForecastArrival forecast;
    private Clock clock;

    protected AnswerTenderedLeg() {}

    @Inject
    public AnswerTenderedLeg(
            LegTenders tenders,
            Shipments shipments,
            LegDialogue dialogue,
            OpenTask openTask,
            WithdrawTasks withdrawTasks,
            AgreeFreight agreeFreight,
            NoteEarlyLook earlyEvents,
            ForecastArrival forecast,
            Clock clock) {
        this.tenders = tenders;
        this.shipments = shipments;
        this.dialogue = dialogue;
        this.openTask = openTask;
        this.withdrawTasks = withdrawTasks;
        this.agreeFreight = agreeFreight;
        this.earlyEvents = earlyEvents;
        this.forecast = forecast;
        this.clock = clock;
    }

    /**
     * The same answer again changes nothing.
     *
     * @param load our number of the offer
     * @param reason why not, in the carrier's words; may be null
     * @return the shipment it is about
     * @throws BrokenRule {@code tender-answer-unknown} when this carrier was offered nothing of that number; {@code tender-answer-late}
     *     when it accepts what stands no more: a person must settle that with it
     */
    @Transactional
    public TrackingNumber answer(TradingPartner partner, String load, boolean accepted, String reason) {
        TrackingNumber number = tenders.byNumber(load)
                .filter(t -> t.partner().id().equals(partner.id()))
                .map(t -> t.shipment().trackingNumber())
                .orElseThrow(() -> new BrokenRule(
                        "tender-answer-unknown",
                        "this carrier was offered no load of that number",
                        Map.of("load", load)));
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        LegTender tender = tenders.lock(load).orElseThrow(() -> new NotFound("tender"));
        if (accepted) {
            accept(tender, shipment);
        } else {
            decline(tender, reason);
        }
        return number;
    }

    private void accept(LegTender tender, Shipment shipment) {
        if (tender.accepted(clock.instant())) {
            shipment.carriedBy(tender.partner().company(), shipment.equipmentNumber());
            if (tender.amount() != null) {
                agreeFreight.agree(tender.partner().partnerId(), shipment.trackingNumber(), tender.amount());
            }
            dialogue.settled(tender);
            lookAnew(shipment);
        }
    }

    /** As after any other change: what its new carrier told before counts now, and whether it can be in time is reckoned at once. */
    private void lookAnew(Shipment shipment) {
        earlyEvents.note(shipment.trackingNumber());
        forecast.refresh(shipment);
    }

    private void decline(LegTender tender, String reason) {
        boolean carried = tender.state() == LegTender.State.ACCEPTED;
        if (tender.declined(reason, clock.instant())) {
            if (carried) {
                TenderLeg.release(tender);
            }
            String detail = tender.partner().name() + (reason == null ? "" : ": " + reason);
            openTask.open(
                    TaskPlan.about(tender.shipment().trackingNumber(), Task.Kind.TENDER_DECLINED, TIME_TO_FIND_ANOTHER)
                            .saying(detail));
            dialogue.settled(tender);
        }
    }

    /** The time for the answer is over: a person asks the carrier, or looks for another. */
    @Transactional
    public void expire(long tenderId) {
        LegTender known = tenders.byId(tenderId).orElseThrow(() -> new NotFound("tender"));
        LegTender tender = tenders.lock(known.number()).orElseThrow(() -> new NotFound("tender"));
        if (tender.expired(clock.instant())) {
            TrackingNumber number = tender.shipment().trackingNumber();
            withdrawTasks.withdraw(number, Task.Kind.TENDER_UNANSWERED);
            openTask.open(TaskPlan.about(number, Task.Kind.TENDER_UNANSWERED, TIME_TO_FIND_ANOTHER)
                    .saying(tender.partner().name()));
        }
    }
}
