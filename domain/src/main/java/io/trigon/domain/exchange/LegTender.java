package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Stored;
import io.trigon.domain.shipment.Shipment;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** That we offered the carriage of a shipment to a carrier, and what became of the offer. */
@Entity
@Table(name = "leg_tender")
public class LegTender extends Stored {
    /** OFFERED: the answer is awaited. EXPIRED: it did not come in time. */
    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN;

        /** Whether it keeps us from offering the shipment to another. */
        public boolean binds() {
            return this == OFFERED || this == ACCEPTED;
        }
    }

    private static final int LONGEST_REASON = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "partner_id")
    private TradingPartner partner;

    /** Ours, unique: by it the carrier answers. */
    @Column(name = "number")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.OFFERED;

    @Column(name = "answer_due_at")
    private Instant answerDueAt;

    /** What we offer to pay; null when nothing was said of it. */
    @Embedded
    private Money amount;

    /** Why it was declined, in the carrier's words; null for none. */
    @Column(name = "reason")
    private String reason;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "leg_tender_step", joinColumns = @JoinColumn(name = "leg_tender_id"))
    @OrderBy("number")
    private List<LegTenderStep> steps = new ArrayList<>();

    protected LegTender() {}

    LegTender(Shipment shipment, TradingPartner partner, String number, Instant answerDueAt, Money amount) {
        this.shipment = shipment;
        this.partner = partner;
        this.number = number;
        this.answerDueAt = answerDueAt;
        this.amount = amount;
    }

    /** Writes down what was done by whom: a login, or the partner's id, or the name of a process. */
    int step(LegTenderStep.What what, String by, Instant at) {
        steps.add(new LegTenderStep(steps.size() + 1, what, by, at));
        return steps.size();
    }

    /**
     * The carrier says yes. The same answer again changes nothing.
     *
     * @return whether it is news
     * @throws BrokenRule {@code tender-answer-late} when the offer stands no more
     */
    boolean accepted(Instant at) {
        if (state == State.ACCEPTED) {
            return false;
        }
        BrokenRule.unless(
                state == State.OFFERED, "tender-answer-late", "the carrier accepts an offer that stands no more");
        state = State.ACCEPTED;
        step(LegTenderStep.What.ACCEPTED, partner.partnerId(), at);
        return true;
    }

    /** The carrier says no, or gives back what it had accepted. @return whether it is news */
    boolean declined(String why, Instant at) {
        if (!state.binds()) {
            return false;
        }
        state = State.DECLINED;
        reason = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
        step(LegTenderStep.What.DECLINED, partner.partnerId(), at);
        return true;
    }

    /** The time for the answer is over. @return whether it was still awaited */
    boolean expired(Instant at) {
        if (state != State.OFFERED) {
            return false;
        }
        state = State.EXPIRED;
        step(LegTenderStep.What.EXPIRED, "leg-tender", at);
        return true;
    }

    /** @throws BrokenRule {@code leg-tender-over} when there is nothing to withdraw */
    void withdrawn(String by, Instant at) {
        BrokenRule.unless(state.binds() || state == State.EXPIRED, "leg-tender-over", "the offer stands no more");
        state = State.WITHDRAWN;
        step(LegTenderStep.What.WITHDRAWN, by, at);
    }

    public Shipment shipment() {
        return shipment;
    }

    public TradingPartner partner() {
        return partner;
    }

    public String number() {
        return number;
    }

    public State state() {
        return state;
    }

    public Instant answerDueAt() {
        return answerDueAt;
    }

    /** Null when no price was offered. */
    public Money amount() {
        return amount == null || amount.amount() == null ? null : amount;
    }

    public String reason() {
        return reason;
    }

    /** What was done, oldest first. */
    public List<LegTenderStep> steps() {
        return List.copyOf(steps);
    }
}
