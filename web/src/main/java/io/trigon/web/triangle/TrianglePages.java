package io.trigon.web.triangle;

import io.trigon.domain.access.Operation;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.triangle.Health;
import io.trigon.domain.triangle.TriangleReads;
import io.trigon.domain.triangle.TriangleReads.TriangleRow;
import io.trigon.domain.triangle.TriangleReads.TriangleView;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Triangles in the portal. */
@Path("/triangles")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TrianglePages {
    private static final int ROWS = 25;

    /** The list of triangles. */
    public record TriangleList(PageOf<TriangleRow> list, String text, boolean staff) {}

    /** One triangle; the title names both sides. */
    public record TrianglePage(TriangleView view, String title, boolean staff) {}

    private TriangleReads triangles;
    private CurrentViewer current;

    protected TrianglePages() {}

    @Inject
    TrianglePages(TriangleReads triangles, CurrentViewer current) {
        this.triangles = triangles;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_TRIANGLES)
    public Page list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("health") @DefaultValue("") String health,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        var filter = new TriangleReads.Filter(
                text.isBlank() ? null : text.strip(),
                standing.isEmpty() ? null : Standing.valueOf(standing),
                health.isEmpty() ? null : Health.valueOf(health));
        var list = triangles.list(current.get(), filter, new Paging(sort.isEmpty() ? null : sort, offset, ROWS));
        return new Page(
                "triangle/list", new TriangleList(list, text, current.get().isStaff()));
    }

    @GET
    @Path("/{id}")
    @Door(Operation.SEE_TRIANGLES)
    public Page page(@PathParam("id") long id) {
        TriangleView view = triangles.view(current.get(), id).orElseThrow(() -> new NotFound("triangle"));
        String title =
                view.row().shipper().company() + " → " + view.row().consignee().company();
        return new Page(
                "triangle/page", new TrianglePage(view, title, current.get().isStaff()));
    }
}
