package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.tracking.DrawFence;
import io.trigon.domain.tracking.FenceShape;
import io.trigon.domain.tracking.Geofences;
import io.trigon.domain.tracking.Geofences.Drawn;
import io.trigon.web.access.Door;
import io.trigon.web.api.JsonBodies;
import io.trigon.web.shared.Page;
import io.trigon.web.tracking.GeoJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fences as people see them: the list with its map, the form of one, and files of all. */
@Path("/geofences")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FencePages {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int GONE_MOST = 20;

    private Geofences geofences;
    private DrawFence draw;
    private Clock clock;
    private Optional<String> tiles;

    protected FencePages() {}

    @Inject
    FencePages(
            Geofences geofences,
            DrawFence draw,
            Clock clock,
            @ConfigProperty(name = "trigon.map.tiles") Optional<String> tiles) {
        this.geofences = geofences;
        this.draw = draw;
        this.clock = clock;
        this.tiles = tiles;
    }

    @GET
    @Door(Operation.SEE_GEOFENCES)
    public Page list(@QueryParam("q") @DefaultValue("") String text) {
        var gone = geofences.endedSince(clock.instant().minus(LATELY), GONE_MOST);
        return new Page("tracking/fences", FencePage.of(geofences.holding(), gone, text.strip(), tiles.orElse(null)));
    }

    @GET
    @Path("/new")
    @Door(Operation.DRAW_GEOFENCE)
    public Page fresh() {
        return new Page("tracking/fence", FenceEdit.fresh(tiles.orElse(null)));
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_GEOFENCES)
    public Page one(@PathParam("id") long id) {
        Drawn drawn = geofences.holding().stream()
                .filter(fence -> fence.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("geofence"));
        return new Page("tracking/fence", FenceEdit.of(drawn, tiles.orElse(null)));
    }

    /** What the map draws, and what an export holds. */
    @GET
    @Path("/shapes")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.SEE_GEOFENCES)
    public JsonObject shapes(@QueryParam("q") @DefaultValue("") String text) {
        return FenceFile.of(fitting(text));
    }

    @GET
    @Path("/export")
    @Produces(JsonBodies.GEO_JSON)
    @Door(Operation.SEE_GEOFENCES)
    public Response export(@QueryParam("q") @DefaultValue("") String text) {
        return Response.ok(FenceFile.of(fitting(text)).toString(), JsonBodies.GEO_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"geofences.geojson\"")
                .build();
    }

    /** The ground that the form encloses; nothing is drawn by it. */
    @POST
    @Path("/preview")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.DRAW_GEOFENCE)
    public JsonObject preview(@BeanParam FenceForm form) {
        FenceShape shape = draw.preview(form.plan());
        return Json.createObjectBuilder()
                .add("feature", GeoJson.feature(shape))
                .add("latitude", shape.centre().latitude())
                .add("longitude", shape.centre().longitude())
                .add("reach", shape.reachMetres())
                .build();
    }

    private List<Drawn> fitting(String text) {
        return geofences.holding().stream()
                .filter(drawn -> FencePage.fits(drawn, text.strip()))
                .toList();
    }
}
