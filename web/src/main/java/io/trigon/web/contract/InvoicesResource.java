package io.trigon.web.contract;

import io.trigon.domain.access.Operation;
import io.trigon.domain.contract.invoice.CreditInvoice;
import io.trigon.domain.contract.invoice.FreightInvoices;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceRow;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceView;
import io.trigon.domain.contract.invoice.IssueInvoice;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.function.Function;

/** What payers are asked for their shipments: for staff, and each payer's own. */
@Path("/invoices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvoicesResource {
    private FreightInvoices invoices;
    private IssueInvoice issue;
    private CreditInvoice credit;
    private Asked asked;

    protected InvoicesResource() {}

    @Inject
    InvoicesResource(FreightInvoices invoices, IssueInvoice issue, CreditInvoice credit, Asked asked) {
        this.invoices = invoices;
        this.issue = issue;
        this.credit = credit;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_INVOICES)
    @Summary("Invoices and credit notes; a party sees those that it pays")
    public Items<InvoiceRow> list(
            @BeanParam ListQuery query, @QueryParam("state") String state, @QueryParam("payer") Long payer) {
        FreightInvoices.State wanted = ListQuery.word(FreightInvoices.State.class, state, "state");
        return Items.of(
                invoices.list(asked.by(), new FreightInvoices.Filter(query.text(), wanted, payer), query.paging()),
                Function.identity());
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_INVOICES)
    @Summary("An invoice or credit note with its charges, as it was issued")
    public InvoiceView get(@PathParam("id") long id) {
        return invoices.view(asked.by(), id).orElseThrow(() -> new NotFound("invoice"));
    }

    /**
     * Which shipment is to be invoiced.
     *
     * @param amount asked where no price was agreed; null for the price of the lane
     * @param currency of the amount (ISO 4217)
     */
    public record Issue(String trackingNumber, BigDecimal amount, String currency) {}

    @POST
    @Door(Operation.ISSUE_INVOICE)
    @Answers(201)
    @Summary("Invoices a shipment that is over, once; the payer is sent it as agreed")
    public InvoiceView issue(Issue body) {
        if (body.trackingNumber() == null) {
            throw new Malformed("the number of a shipment is wanted", "trackingNumber");
        }
        TrackingNumber number = TrackingNumber.read(body.trackingNumber()).orElseThrow(() -> new NotFound("shipment"));
        Money amount = body.amount() == null ? null : Money.of(body.amount(), body.currency());
        return asked.to(
                Operation.ISSUE_INVOICE,
                number.value(),
                () -> get(issue.issue(number, amount, asked.by().login()).id()));
    }

    /** @param reason in words, which the payer reads */
    public record Credit(String reason) {}

    @POST
    @Path("/{id: \\d{1,18}}/credit")
    @Door(Operation.CREDIT_INVOICE)
    @Answers(201)
    @Summary("Takes an invoice back by a credit note of its own number")
    public InvoiceView credit(@PathParam("id") long id, Credit body) {
        return asked.to(
                Operation.CREDIT_INVOICE,
                "invoice " + id,
                () -> get(credit.credit(id, body.reason(), asked.by().login()).id()));
    }
}
