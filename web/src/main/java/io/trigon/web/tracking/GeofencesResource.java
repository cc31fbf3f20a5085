package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.tracking.DrawFence;
import io.trigon.domain.tracking.FencePlan;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Geofences;
import io.trigon.domain.tracking.Geofences.Drawn;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.JsonBodies;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Fences that people drew, as GeoJSON in and out. */
@Path("/geofences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, JsonBodies.GEO_JSON})
public class GeofencesResource {
    private Geofences geofences;
    private DrawFence draw;
    private Asked asked;

    protected GeofencesResource() {}

    @Inject
    GeofencesResource(Geofences geofences, DrawFence draw, Asked asked) {
        this.geofences = geofences;
        this.draw = draw;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_GEOFENCES)
    @Summary("Fences as a feature collection; q looks in names, site is the code of a site")
    public FenceFeature.Collection list(
            @BeanParam ListQuery query, @QueryParam("site") String site, @QueryParam("purpose") String purpose) {
        Geofence.Purpose wanted = ListQuery.word(Geofence.Purpose.class, purpose, "purpose");
        List<Drawn> found = geofences.holding().stream()
                .filter(f -> query.text() == null || lower(f.name()).contains(lower(query.text())))
                .filter(f -> site == null || site.equals(f.siteCode()))
                .filter(f -> wanted == null || f.purpose() == wanted)
                .toList();
        Paging paging = query.paging();
        List<FenceFeature> page = found.stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .map(FenceFeature::of)
                .toList();
        return new FenceFeature.Collection("FeatureCollection", page, found.size(), paging.offset(), paging.limit());
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_GEOFENCES)
    @Summary("A fence as a feature")
    public FenceFeature get(@PathParam("id") long id) {
        return geofences.holding().stream()
                .filter(f -> f.id() == id)
                .findFirst()
                .map(FenceFeature::of)
                .orElseThrow(() -> new NotFound("geofence"));
    }

    @POST
    @Door(Operation.DRAW_GEOFENCE)
    @Answers(201)
    @Summary("Draws a fence: a Polygon, a MultiPolygon, a Point with radiusMetres, or nothing but a site and a buffer")
    public FenceFeature draw(FenceFeature.Draft body) {
        FencePlan plan = body.plan();
        return asked.to(
                Operation.DRAW_GEOFENCE,
                f -> String.valueOf(f.id()),
                () -> FenceFeature.of(draw.draw(plan, asked.by().login())));
    }

    @PUT
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.DRAW_GEOFENCE)
    @Summary("Draws a fence anew; trips under way see it within a minute")
    public FenceFeature redraw(@PathParam("id") long id, FenceFeature.Draft body) {
        FencePlan plan = body.plan();
        return asked.to(
                Operation.DRAW_GEOFENCE,
                String.valueOf(id),
                () -> FenceFeature.of(draw.redraw(id, plan, asked.by().login())));
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.DRAW_GEOFENCE)
    @Summary("Takes a fence away; a site has the circle around it again")
    public void takeAway(@PathParam("id") long id) {
        asked.to(Operation.DRAW_GEOFENCE, String.valueOf(id), () -> {
            draw.takeAway(id, asked.by().login());
            return true;
        });
    }

    /** How many fences a file drew or changed. */
    public record Imported(int fences) {}

    @POST
    @Path("/import")
    @Door(Operation.DRAW_GEOFENCE)
    @Summary("Takes a feature collection whole, or not at all with every reason; the same file again changes nothing")
    public Imported importAll(FenceFeature.Drafts body) {
        List<FencePlan> plans = body.plans();
        return asked.to(
                Operation.DRAW_GEOFENCE,
                plans.size() + " features",
                () -> new Imported(draw.drawAll(plans, asked.by().login()).size()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
