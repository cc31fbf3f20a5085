package io.trigon.domain.exchange;

import io.trigon.domain.contract.invoice.DueInvoice;
import io.trigon.domain.contract.invoice.DueInvoices;
import io.trigon.domain.contract.invoice.FreightInvoice;
import io.trigon.domain.contract.invoice.FreightInvoices;
import io.trigon.domain.contract.invoice.InvoiceIssued;
import io.trigon.domain.exchange.Telling.Kind;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.DomainEvent;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.Occurrences;
import io.trigon.domain.shipment.DoubtsChanged;
import io.trigon.domain.shipment.MilestoneRecorded;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Sends payers our invoices as agreed with each: what is delivered for a payer whose machine is live and wants invoices is due to
 * be invoiced, and what is issued, then or by hand, is noted to be told; one in test gets it as a test.
 */
@ApplicationScoped
public class TellInvoices {
    /** Messages by which we ask for money. */
    static final Set<String> INVOICES = Set.of("210", "INVOIC");

    private Agreements agreements;
    private Tellings tellings;
    private DueInvoices due;
    private FreightInvoices invoices;
    private Shipments shipments;
    private Clock clock;

    protected TellInvoices() {}

    @Inject
    public TellInvoices(
            Agreements agreements,
            Tellings tellings,
            DueInvoices due,
            FreightInvoices invoices,
            Shipments shipments,
            Clock clock) {
        this.agreements = agreements;
        this.tellings = tellings;
        this.due = due;
        this.invoices = invoices;
        this.shipments = shipments;
        this.clock = clock;
    }

    /** In the transaction of the delivery, once for all that was recorded together of a shipment. */
    public void happened(@Observes Occurrences occurrences) {
        occurrences.all().stream()
                .filter(TellInvoices::mayBeDelivery)
                .map(DomainEvent::trackingNumber)
                .distinct()
                .forEach(this::delivered);
    }

    /** Also when a delivery may be in doubt no more. */
    private static boolean mayBeDelivery(DomainEvent event) {
        return event instanceof DoubtsChanged
                || event instanceof MilestoneRecorded recorded && recorded.status() == ShipmentStatus.DELIVERED;
    }

    private void delivered(String trackingNumber) {
        Shipment shipment = shipment(trackingNumber);
        if (shipment.status() != ShipmentStatus.DELIVERED || shipment.billTo() == null) {
            return;
        }
        due.of(shipment.id()).ifPresentOrElse(DueInvoice::again, () -> {
            boolean live = wanting(shipment.billTo()).stream()
                    .anyMatch(a -> a.partner().stage() == TradingPartner.Stage.LIVE);
            if (live) {
                due.add(new DueInvoice(shipment, clock.instant()));
            }
        });
    }

    /** In the transaction of its issue. */
    public void issued(@Observes InvoiceIssued event) {
        FreightInvoice invoice = invoices.byId(event.invoiceId()).orElseThrow(() -> new NotFound("invoice"));
        Instant now = clock.instant();
        wanting(invoice.payer())
                .forEach(agreement -> tellings.add(
                        new Telling(agreement, Kind.INVOICE, invoice.id(), "", event.trackingNumber(), now)));
    }

    private List<Agreement> wanting(Company payer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return agreements.outWith(Set.of(payer.id()), null, today).stream()
                .filter(a -> INVOICES.contains(a.messageType()))
                .toList();
    }

    private Shipment shipment(String trackingNumber) {
        return shipments.byNumber(new TrackingNumber(trackingNumber)).orElseThrow(() -> new NotFound("shipment"));
    }
}
