package io.trigon.integrations.exchange;

import io.trigon.domain.contract.invoice.DueInvoices;
import io.trigon.domain.contract.invoice.IssueDueInvoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Issues the invoices that are due, the oldest first, each in a transaction of its own. */
@ApplicationScoped
public class InvoicePost {

    private static final int BATCH = 200;

    private DueInvoices due;
    private PatientWork work;

    protected InvoicePost() {}

    @Inject
    public InvoicePost(DueInvoices due, IssueDueInvoice issueDueInvoice, Clock clock) {
        this.due = due;
        this.work = new PatientWork(
                "issuing a due invoice", clock, issueDueInvoice::issue, failure -> false, issueDueInvoice::giveUp);
    }

    void issueWaiting() {
        work.on(due.waiting(BATCH));
    }
}
