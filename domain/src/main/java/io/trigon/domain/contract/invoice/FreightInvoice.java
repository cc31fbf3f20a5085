package io.trigon.domain.contract.invoice;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What we ask the payer of a shipment, or take back from what we asked. It is never changed nor deleted once it is issued: an
 * invoice is credited by a paper of its own.
 */
@Entity
@Table(name = "freight_invoice")
public class FreightInvoice extends Stored {
    /** Both speak of amounts above zero; a credit note gives them back. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    @Column(name = "number")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    /** How often the shipment was invoiced with this one: 1, or more after a credit note. */
    @Column(name = "turn")
    private int turn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "payer_id")
    private Company payer;

    @Column(name = "contract_number")
    private String contract;

    @Embedded
    private Money total;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    /** Of a credit note the invoice that it takes back. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "credits_id")
    private FreightInvoice credits;

    @Column(name = "reason")
    private String reason;

    /** Of an invoice, whether a credit note takes it back. */
    @Column(name = "credited")
    private boolean credited;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "freight_invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "line")
    private List<InvoiceLine> lines = new ArrayList<>();

    protected FreightInvoice() {}

    /** @param stamp when and by whom it is issued */
    FreightInvoice(String number, Shipment shipment, int turn, Pricing pricing, LocalDate dueOn, Stamp stamp) {
        this.kind = Kind.INVOICE;
        this.number = number;
        this.shipment = shipment;
        this.turn = turn;
        this.payer = shipment.billTo();
        this.contract = pricing.contract();
        this.total = pricing.total();
        this.dueOn = dueOn;
        pricing.charges().forEach(charge -> lines.add(new InvoiceLine(charge)));
        stamp(stamp);
    }

    /** The paper that takes this invoice back whole. */
    FreightInvoice creditNote(String itsNumber, String why, Stamp stamp) {
        FreightInvoice note = new FreightInvoice();
        note.kind = Kind.CREDIT_NOTE;
        note.number = itsNumber;
        note.shipment = shipment;
        note.turn = turn;
        note.payer = payer;
        note.contract = contract;
        note.total = Money.of(total.amount(), total.currency());
        note.dueOn = stamp.day();
        note.credits = this;
        note.reason = why;
        charges().forEach(charge -> note.lines.add(new InvoiceLine(charge)));
        note.stamp(stamp);
        this.credited = true;
        return note;
    }

    /** When, and by whom. */
    record Stamp(Instant at, LocalDate day, String by) {}

    private void stamp(Stamp stamp) {
        this.issuedAt = stamp.at();
        this.issuedOn = stamp.day();
        this.issuedBy = stamp.by();
    }

    /** Staff see every invoice; of the others who signed in for the payer, whether it ships or receives. */
    public boolean isVisibleTo(Viewer viewer) {
        boolean side = viewer.role() == Role.SHIPPER || viewer.role() == Role.CONSIGNEE;
        return viewer.isStaff() || side && payer.id().equals(viewer.companyId());
    }

    public String number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public Shipment shipment() {
        return shipment;
    }

    public int turn() {
        return turn;
    }

    public Company payer() {
        return payer;
    }

    /** The number of the contract that says the price; null when a person named the amount. */
    public String contract() {
        return contract;
    }

    public Money total() {
        return total;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** A login, or {@link IssueDueInvoice#BY}. */
    public String issuedBy() {
        return issuedBy;
    }

    /** Null for an invoice. */
    public FreightInvoice credits() {
        return credits;
    }

    /** Why it was credited, in words; null for an invoice. */
    public String reason() {
        return reason;
    }

    public boolean isCredited() {
        return credited;
    }

    public List<Charge> charges() {
        return lines.stream().map(InvoiceLine::charge).toList();
    }
}
