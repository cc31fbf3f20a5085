package io.trigon.web.admin;

import io.trigon.domain.access.AuditLog;
import io.trigon.domain.access.AuditLog.AuditRow;
import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.web.access.Door;
import io.trigon.web.access.ViewBar;
import io.trigon.web.access.ViewBars;
import io.trigon.web.shared.Csv;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What an administrator only reads: the audit. */
@Path("/admin")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RecordPages {
    private static final int ROWS = 50;

    /** Who did what. */
    public record AuditPage(PageOf<AuditRow> list, String text, ViewBar views) {}

    private AuditLog audit;
    private ViewBars views;

    protected RecordPages() {}

    @Inject
    RecordPages(AuditLog audit, ViewBars views) {
        this.audit = audit;
        this.views = views;
    }

    @GET
    @Path("/audit")
    @Door(Operation.SEE_AUDIT)
    public Page audit(
            @QueryParam("q") @DefaultValue("") String text, @QueryParam("offset") @DefaultValue("0") int offset) {
        return new Page(
                "admin/audit",
                new AuditPage(list(text, new Paging(null, offset, ROWS)), text, views.of("admin/audit")));
    }

    /** What the list shows, as CSV. */
    @GET
    @Path("/audit/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_AUDIT)
    public Response auditAsCsv(@QueryParam("q") @DefaultValue("") String text) {
        Csv csv = new Csv("at", "who", "operation", "subject", "detail");
        return csv.all(
                        offset -> list(text, new Paging(null, offset, Paging.MOST)),
                        row -> csv.row(row.at(), row.who(), row.operation(), row.subject(), row.detail()))
                .as("audit");
    }

    private PageOf<AuditRow> list(String text, Paging paging) {
        return audit.list(text.isBlank() ? null : text.strip(), paging);
    }
}
