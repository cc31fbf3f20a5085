package io.trigon.domain.contract.invoice;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.Words;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Issues the invoice that a delivery made due; what has no price is held, and a person is asked. */
@ApplicationScoped
public class IssueDueInvoice {
    /** By whom an invoice is issued that nobody issued by hand. */
    public static final String BY = "delivery";

    private static final Duration TIME_TO_LOOK = Duration.ofDays(1);

    private static final int LONGEST_REASON = 200;

    private DueInvoices due;
    private FreightInvoices invoices;
    private IssueInvoice issueInvoice;
    private Shipments shipments;
    private OpenTask openTask;
    private Clock clock;

    protected IssueDueInvoice() {}

    @Inject
    public IssueDueInvoice(
            DueInvoices due,
            FreightInvoices invoices,
            IssueInvoice issueInvoice,
            Shipments shipments,
            OpenTask openTask,
            Clock clock) {
        this.due = due;
        this.invoices = invoices;
        this.issueInvoice = issueInvoice;
        this.shipments = shipments;
        this.openTask = openTask;
        this.clock = clock;
    }

    /**
     * The shipment is taken before the note, as by everybody.
     *
     * @return false when another node holds it or it waits no more
     * @throws RuntimeException when it could not be issued and still waits
     */
    @Transactional
    public boolean issue(long id) {
        DueInvoice noted = due.byId(id).orElseThrow(() -> new NotFound("due invoice"));
        Shipment shipment =
                shipments.lock(noted.shipment().trackingNumber()).orElseThrow(() -> new NotFound("shipment"));
        Optional<DueInvoice> claimed = due.claim(id);
        claimed.ifPresent(waiting -> issue(waiting, shipment));
        return claimed.isPresent();
    }

    private void issue(DueInvoice waiting, Shipment shipment) {
        Instant now = clock.instant();
        if (IssueInvoice.isOpen(invoices.of(shipment.id()))) {
            waiting.issued(now);
            return;
        }
        Pricing pricing = PriceShipment.of(shipment);
        if (shipment.status() != ShipmentStatus.DELIVERED) {
            waiting.held(DueInvoice.TOO_EARLY, now);
        } else if (pricing.isKnown()) {
            issueInvoice.write(shipment, pricing, BY);
            waiting.issued(now);
        } else {
            waiting.held(pricing.missing(), now);
            openTask.open(TaskPlan.about(shipment.trackingNumber(), Task.Kind.INVOICE_HELD, TIME_TO_LOOK)
                    .saying(shipment.billTo().name()));
        }
    }

    /** Lays one aside that fails again and again, and asks a person. */
    @Transactional
    public void giveUp(long id, String why) {
        DueInvoice waiting = due.byId(id).orElseThrow(() -> new NotFound("due invoice"));
        if (waiting.state() == DueInvoice.State.WAITING) {
            waiting.held("invoice-failed", clock.instant());
            openTask.open(TaskPlan.about(waiting.shipment().trackingNumber(), Task.Kind.INVOICE_HELD, TIME_TO_LOOK)
                    .saying(Words.atMost(LONGEST_REASON, why)));
        }
    }
}
