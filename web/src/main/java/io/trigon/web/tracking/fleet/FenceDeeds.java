package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.tracking.DrawFence;
import io.trigon.domain.tracking.FencePlan;
import io.trigon.domain.tracking.Geofence;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.api.JsonBodies;
import io.trigon.web.tracking.FenceFeature;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** What people do to fences. */
@Path("/geofence-deeds")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FenceDeeds {
    private static final String LIST = "/app/geofences";
    private static final String ONE = "/{id: \\d{1,18}}";

    private DrawFence draw;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected FenceDeeds() {}

    @Inject
    FenceDeeds(DrawFence draw, AuditDeed audit, CurrentViewer current) {
        this.draw = draw;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Door(Operation.DRAW_GEOFENCE)
    public Response draw(@BeanParam FenceForm form) {
        FencePlan plan = form.plan();
        String login = current.get().login();
        Geofence fence = audit.perform(
                current.get(),
                Operation.DRAW_GEOFENCE,
                drawn -> String.valueOf(drawn.id()),
                () -> draw.draw(plan, login));
        return Flashes.done(request, LIST + "/" + fence.id(), "geofences.saved", fence.name());
    }

    @POST
    @Path(ONE)
    @Door(Operation.DRAW_GEOFENCE)
    public Response redraw(@PathParam("id") long id, @BeanParam FenceForm form) {
        FencePlan plan = form.plan();
        Geofence fence = perform(id, () -> draw.redraw(id, plan, current.get().login()));
        return Flashes.done(request, LIST + "/" + id, "geofences.saved", fence.name());
    }

    @POST
    @Path(ONE + "/end")
    @Door(Operation.DRAW_GEOFENCE)
    public Response takeAway(@PathParam("id") long id, @FormParam("name") @DefaultValue("") String name) {
        perform(id, () -> {
            draw.takeAway(id, current.get().login());
            return true;
        });
        return Flashes.done(request, LIST, "geofences.ended", name);
    }

    @POST
    @Path(ONE + "/return")
    @Door(Operation.DRAW_GEOFENCE)
    public Response bringBack(@PathParam("id") long id) {
        Geofence fence = perform(id, () -> draw.bringBack(id, current.get().login()));
        return Flashes.done(request, LIST + "/" + id, "geofences.returned", fence.name());
    }

    @POST
    @Path("/import")
    @Door(Operation.DRAW_GEOFENCE)
    public Response importAll(@FormParam("text") @DefaultValue("") String text) throws IOException {
        List<FencePlan> plans =
                JsonBodies.read(FenceFeature.Drafts.class, text.strip()).plans();
        int fences =
                audit.perform(current.get(), Operation.DRAW_GEOFENCE, plans.size() + " features", () -> draw.drawAll(
                                plans, current.get().login())
                        .size());
        return Flashes.done(request, LIST, "geofences.imported", String.valueOf(fences));
    }

    private <T> T perform(long id, Supplier<T> deed) {
        return audit.perform(current.get(), Operation.DRAW_GEOFENCE, String.valueOf(id), deed);
    }
}
