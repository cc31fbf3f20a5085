package io.trigon.web.contract;

import io.trigon.domain.access.Operation;
import io.trigon.domain.contract.DecideFreightBill;
import io.trigon.domain.contract.FreightBill;
import io.trigon.domain.contract.FreightBills;
import io.trigon.domain.contract.FreightBills.BillRow;
import io.trigon.domain.contract.FreightBills.BillView;
import io.trigon.domain.shared.NotFound;
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
import java.util.function.Function;

/** What carriers bill us; for staff alone. */
@Path("/freight-bills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FreightBillsResource {
    private FreightBills bills;
    private DecideFreightBill decide;
    private Asked asked;

    protected FreightBillsResource() {}

    @Inject
    FreightBillsResource(FreightBills bills, DecideFreightBill decide, Asked asked) {
        this.bills = bills;
        this.decide = decide;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_FREIGHT_BILLS)
    @Summary("Bills of carriers")
    public Items<BillRow> list(
            @BeanParam ListQuery query, @QueryParam("state") String state, @QueryParam("carrier") Long carrier) {
        FreightBill.State wanted = ListQuery.word(FreightBill.State.class, state, "state");
        return Items.of(
                bills.list(new FreightBills.Filter(query.text(), wanted, carrier), query.paging()),
                Function.identity());
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_FREIGHT_BILLS)
    @Summary("A bill with its lines, and what is objected to it")
    public BillView get(@PathParam("id") long id) {
        return bills.view(id).orElseThrow(() -> new NotFound("bill"));
    }

    public record Decision(Boolean accepted) {}

    @POST
    @Path("/{id: \\d{1,18}}/decision")
    @Door(Operation.DECIDE_FREIGHT_BILL)
    @Answers(200)
    @Summary("Accepts a disputed bill after all, or refuses it")
    public BillView decide(@PathParam("id") long id, Decision body) {
        if (body.accepted() == null) {
            throw new Malformed("true or false is wanted", "accepted");
        }
        return asked.to(Operation.DECIDE_FREIGHT_BILL, "bill " + id, () -> {
            decide.decide(asked.by(), id, body.accepted());
            return get(id);
        });
    }
}
