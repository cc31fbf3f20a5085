package io.trigon.web.sales;

import io.trigon.domain.access.Operation;
import io.trigon.domain.sales.Lead;
import io.trigon.domain.sales.Leads;
import io.trigon.domain.sales.Leads.LeadRow;
import io.trigon.web.access.Door;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;

/** Companies worth a call. */
@Path("/leads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeadsResource {
    private Leads leads;

    protected LeadsResource() {}

    @Inject
    LeadsResource(Leads leads) {
        this.leads = leads;
    }

    /** A lead; {@code shipment} is its reason, {@code delivered} and {@code late} say how the company was served so far. */
    public record LeadJson(
            long id,
            long companyId,
            String company,
            String shipment,
            Lead.State state,
            OffsetDateTime openedAt,
            long delivered,
            long late) {
        static LeadJson of(LeadRow l) {
            return new LeadJson(
                    l.id(),
                    l.companyId(),
                    l.company(),
                    l.trackingNumber(),
                    l.state(),
                    Stamp.utc(l.openedAt()),
                    l.delivered(),
                    l.late());
        }
    }

    @GET
    @Door(Operation.SEE_LEADS)
    @Summary("Open leads, best served first; q looks in names and tracking numbers")
    public Items<LeadJson> list(@BeanParam ListQuery query) {
        return Items.of(leads.open(query.text(), query.paging()), LeadJson::of);
    }
}
