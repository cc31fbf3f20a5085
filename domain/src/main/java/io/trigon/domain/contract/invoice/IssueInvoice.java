package io.trigon.domain.contract.invoice;

import io.trigon.domain.care.Task;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.contract.invoice.FreightInvoice.Kind;
import io.trigon.domain.contract.invoice.FreightInvoice.Stamp;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the payer of a shipment for its price, once: again only after what was asked is credited. The shipment is held, so that of
 * two who issue at the same time the second finds the invoice of the first.
 */
@ApplicationScoped
public class IssueInvoice {
    private FreightInvoices invoices;
    private DueInvoices due;
    private Shipments shipments;
    private WithdrawTasks withdrawTasks;
    private Events events;
    private Clock clock;
    private int daysToPay;

    protected IssueInvoice() {}

    /** @param daysToPay from the day of the invoice */
    @Inject
    public IssueInvoice(
            FreightInvoices invoices,
            DueInvoices due,
            Shipments shipments,
            WithdrawTasks withdrawTasks,
            Events events,
            Clock clock,
            @ConfigProperty(name = "trigon.invoice.days", defaultValue = "30") int daysToPay) {
        this.invoices = invoices;
        this.due = due;
        this.shipments = shipments;
        this.withdrawTasks = withdrawTasks;
        this.events = events;
        this.clock = clock;
        this.daysToPay = daysToPay;
    }

    /**
     * By hand: for what was delivered, or came back.
     *
     * @param amount asked for the freight where no price was agreed; null to ask the price of the lane
     * @throws NotFound when there is no such shipment
     * @throws BrokenRule {@code invoice-too-early} before it is over, {@code invoice-issued} when it is invoiced already, {@code
     *     invoice-price-agreed} for an amount where a price was agreed, {@code invoice-amount} for one that can't be paid, and
     *     the rules of {@link Pricing} when there is neither
     */
    @Transactional
    public FreightInvoice issue(TrackingNumber number, Money amount, String by) {
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        BrokenRule.unless(mayBeInvoiced(shipment), "invoice-too-early", "it is " + shipment.status());
        BrokenRule.unless(!isOpen(invoices.of(shipment.id())), "invoice-issued", "the shipment is invoiced already");
        Pricing agreed = PriceShipment.of(shipment);
        BrokenRule.unless(amount == null || !agreed.isKnown(), "invoice-price-agreed", "the agreed price binds");
        Pricing pricing = amount == null ? agreed : Pricing.byHand(amount);
        BrokenRule.unless(pricing.isKnown(), String.valueOf(pricing.missing()), "the shipment has no price");
        FreightInvoice issued = write(shipment, pricing, by);
        due.of(shipment.id()).ifPresent(waiting -> waiting.issued(clock.instant()));
        withdrawTasks.withdraw(number, Task.Kind.INVOICE_HELD);
        return issued;
    }

    /** Whether a shipment is over, and was not called off. */
    public static boolean mayBeInvoiced(Shipment shipment) {
        return shipment.status().isFinal() && shipment.status() != ShipmentStatus.CANCELLED;
    }

    /** Whether an invoice stands for it that nothing took back. */
    public boolean isInvoiced(Shipment shipment) {
        return isOpen(invoices.of(shipment.id()));
    }

    /** Whether one of these is an invoice that nothing took back. */
    static boolean isOpen(List<FreightInvoice> papers) {
        return papers.stream().anyMatch(p -> p.kind() == Kind.INVOICE && !p.isCredited());
    }

    /** Whoever calls holds the shipment. The number is drawn last: its counter is held until commit. */
    FreightInvoice write(Shipment shipment, Pricing pricing, String by) {
        int turn = 1
                + (int) invoices.of(shipment.id()).stream()
                        .filter(p -> p.kind() == Kind.INVOICE)
                        .count();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String number = invoices.nextNumber(Kind.INVOICE, today);
        Instant now = clock.instant();
        FreightInvoice issued = invoices.add(new FreightInvoice(
                number, shipment, turn, pricing, today.plusDays(daysToPay), new Stamp(now, today, by)));
        events.fire(new InvoiceIssued(
                now, issued.id(), number, shipment.trackingNumber().value()));
        return issued;
    }
}
