package io.trigon.web.triangle;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.triangle.Health;
import io.trigon.domain.triangle.TriangleReads;
import io.trigon.domain.triangle.TriangleReads.TriangleRow;
import io.trigon.domain.triangle.TriangleReads.TriangleView;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.ViewBar;
import io.trigon.web.access.ViewBars;
import io.trigon.web.api.ListQuery;
import io.trigon.web.shared.Csv;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Triangles in the portal. */
@Path("/triangles")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TrianglePages {
    /** The list of triangles. */
    public record TriangleList(PageOf<TriangleRow> list, String text, boolean staff, ViewBar views) {}

    /** One triangle; the title names both sides. */
    public record TrianglePage(TriangleView view, String title, boolean staff) {}

    private TriangleReads triangles;
    private CurrentViewer current;
    private ViewBars views;

    protected TrianglePages() {}

    @Inject
    TrianglePages(TriangleReads triangles, CurrentViewer current, ViewBars views) {
        this.views = views;
        this.triangles = triangles;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_TRIANGLES)
    public Page list(
            @BeanParam PageQuery query,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("health") @DefaultValue("") String health) {
        var list = triangles.list(current.get(), filter(query, standing, health), query.shown());
        return new Page(
                "triangle/list",
                new TriangleList(list, query.text(), current.get().isStaff(), views.of("triangles")));
    }

    private static TriangleReads.Filter filter(PageQuery query, String standing, String health) {
        return new TriangleReads.Filter(
                query.words(),
                ListQuery.word(Standing.class, standing, "standing"),
                ListQuery.word(Health.class, health, "health"));
    }

    /** What the list shows, as CSV. */
    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_TRIANGLES)
    public Response csv(
            @BeanParam PageQuery query,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("health") @DefaultValue("") String health) {
        Viewer viewer = current.get();
        var filter = filter(query, standing, health);
        Csv csv = new Csv(
                "shipper",
                "shipper_standing",
                "shipper_health",
                "consignee",
                "consignee_standing",
                "consignee_health",
                "on_the_road",
                "late_now",
                "opened_at");
        return csv.all(
                        row -> triangles.list(viewer, filter, query.from(row)),
                        t -> csv.row(
                                t.shipper().company(),
                                t.shipper().standing(),
                                t.shipper().health(),
                                t.consignee().company(),
                                t.consignee().standing(),
                                t.consignee().health(),
                                t.onTheRoad(),
                                t.lateNow(),
                                t.openedAt()))
                .as("triangles");
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
