package io.trigon.web.access;

import io.trigon.domain.access.AuditLog;
import io.trigon.domain.access.AuditLog.AuditRow;
import io.trigon.domain.access.Operation;
import io.trigon.web.api.Asked;
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

/** Who did what. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private AuditLog audit;
    private Asked asked;

    protected AuditResource() {}

    @Inject
    AuditResource(AuditLog audit, Asked asked) {
        this.audit = audit;
        this.asked = asked;
    }

    public record AuditJson(long id, OffsetDateTime at, String who, String operation, String subject, String detail) {
        static AuditJson of(AuditRow r, String zone) {
            return new AuditJson(r.id(), Stamp.at(r.at(), zone), r.who(), r.operation(), r.subject(), r.detail());
        }
    }

    @GET
    @Door(Operation.SEE_AUDIT)
    @Summary("Who did what, newest first")
    public Items<AuditJson> list(@BeanParam ListQuery query) {
        String zone = asked.by().zone().getId();
        return Items.of(audit.list(query.text(), query.paging()), row -> AuditJson.of(row, zone));
    }
}
