package io.trigon.web.triangle;

import io.trigon.domain.access.Operation;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.triangle.Health;
import io.trigon.domain.triangle.TriangleReads;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Triangles: the pairs we stand between. */
@Path("/triangles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrianglesResource {
    private TriangleReads triangles;
    private Asked asked;

    protected TrianglesResource() {}

    @Inject
    TrianglesResource(TriangleReads triangles, Asked asked) {
        this.triangles = triangles;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_TRIANGLES)
    @Summary("Triangles of the viewer")
    public Items<TriangleJson.Line> list(
            @BeanParam ListQuery query, @QueryParam("standing") String standing, @QueryParam("health") String health) {
        TriangleReads.Filter filter = new TriangleReads.Filter(
                query.text(),
                ListQuery.word(Standing.class, standing, "standing"),
                ListQuery.word(Health.class, health, "health"));
        return Items.of(triangles.list(asked.by(), filter, query.paging()), TriangleJson.Line::of);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_TRIANGLES)
    @Summary("A triangle with its service figures, contracts, neighbours and newest shipments")
    public TriangleJson.Whole get(@PathParam("id") long id) {
        return triangles.view(asked.by(), id).map(TriangleJson.Whole::of).orElseThrow(() -> new NotFound("triangle"));
    }
}
