package io.trigon.web.admin;

import io.trigon.domain.access.AuditLog;
import io.trigon.domain.access.AuditLog.AuditRow;
import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What an administrator only reads: the audit. */
@Path("/admin")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RecordPages {
    private static final int ROWS = 50;

    /** Who did what. */
    public record AuditPage(PageOf<AuditRow> list, String text) {}

    private AuditLog audit;

    protected RecordPages() {}

    @Inject
    RecordPages(AuditLog audit) {
        this.audit = audit;
    }

    @GET
    @Path("/audit")
    @Door(Operation.SEE_AUDIT)
    public Page audit(
            @QueryParam("q") @DefaultValue("") String text, @QueryParam("offset") @DefaultValue("0") int offset) {
        var list = audit.list(text.isBlank() ? null : text.strip(), new Paging(null, offset, ROWS));
        return new Page("admin/audit", new AuditPage(list, text));
    }
}
