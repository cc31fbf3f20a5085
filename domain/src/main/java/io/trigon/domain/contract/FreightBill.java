package io.trigon.domain.contract;

import io.trigon.domain.party.Company;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a carrier asks for a shipment. Staff's matter alone: neither side of a triangle learns what a carrier costs us. */
@Entity
@Table(name = "freight_bill")
public class FreightBill extends Stored {
    /** RECORDED: as it should be. DISPUTED: a person must look. ACCEPTED, REFUSED: a person looked and decided. */
    public enum State {
        RECORDED,
        DISPUTED,
        ACCEPTED,
        REFUSED
    }

    /** Why a bill is not simply paid. */
    public enum Dispute {
        /** Its lines don't add up to its total. */
        SUM_DIFFERS,
        /** Another bill for the same shipment came before. */
        SECOND_BILL,
        /** Another amount was agreed. */
        AMOUNT_DIFFERS,
        /** Another currency was agreed. */
        CURRENCY_DIFFERS
    }

    private static final int EVIDENCE = 400;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carrier_id")
    private Company carrier;

    /** The carrier's own; unique among its bills. */
    @Column(name = "number")
    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @Embedded
    private Money total;

    @Column(name = "billed_on")
    private LocalDate billedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.RECORDED;

    @ElementCollection(fetch = FetchType.LAZY)
    @Enumerated(EnumType.STRING)
    @CollectionTable(name = "freight_bill_dispute", joinColumns = @JoinColumn(name = "bill_id"))
    @Column(name = "dispute")
    private Set<Dispute> disputes = EnumSet.noneOf(Dispute.class);

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "freight_bill_line", joinColumns = @JoinColumn(name = "bill_id"))
    @OrderColumn(name = "line")
    private List<FreightBillLine> lines = new ArrayList<>();

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "inbound_message_id")
    private Long inboundMessageId;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected FreightBill() {}

    FreightBill(
            Company carrier, Shipment shipment, FreightBillReport report, Long inboundMessageId, Instant receivedAt) {
        this.carrier = carrier;
        this.shipment = shipment;
        this.number = report.number();
        this.total = report.total();
        this.billedOn = report.billedOn();
        this.dueOn = report.dueOn();
        report.lines().forEach(line -> lines.add(new FreightBillLine(line)));
        this.inboundMessageId = inboundMessageId;
        this.receivedAt = receivedAt;
        String words = report.evidence();
        this.evidence = words.length() <= EVIDENCE ? words : words.substring(0, EVIDENCE);
    }

    /** Nothing happens when there is no reason. */
    void dispute(Set<Dispute> reasons) {
        if (!reasons.isEmpty()) {
            this.state = State.DISPUTED;
            this.disputes.addAll(reasons);
        }
    }

    void decide(boolean accepted, String by, Instant at) {
        this.state = accepted ? State.ACCEPTED : State.REFUSED;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** Whether it is for the same shipment, the same money and the same charges. */
    boolean says(Shipment about, FreightBillReport report) {
        return shipment.id().equals(about.id())
                && total.currency().equals(report.total().currency())
                && total.amount().compareTo(report.total().amount()) == 0
                && billedOn.equals(report.billedOn())
                && sum().compareTo(sumOf(report)) == 0;
    }

    private BigDecimal sum() {
        return lines.stream().map(FreightBillLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal sumOf(FreightBillReport report) {
        return report.lines().stream().map(FreightBillReport.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Company carrier() {
        return carrier;
    }

    public String number() {
        return number;
    }

    public Shipment shipment() {
        return shipment;
    }

    public Money total() {
        return total;
    }

    public LocalDate billedOn() {
        return billedOn;
    }

    /** Null when not said. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public State state() {
        return state;
    }

    /** Empty when there is nothing to object. */
    public Set<Dispute> disputes() {
        return Set.copyOf(disputes);
    }

    public List<FreightBillLine> lines() {
        return List.copyOf(lines);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Null when from none. */
    public Long inboundMessageId() {
        return inboundMessageId;
    }

    public String evidence() {
        return evidence;
    }

    /** The login of who decided a dispute; null before. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
