package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceViews;
import io.trigon.domain.tracking.device.DeviceViews.DeviceView;
import io.trigon.domain.tracking.fleet.ReadTrack;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;

/** What the map of a device draws: its track of the hours before it was seen last. */
@Path("/device-tracks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeviceMapPages {
    private static final int HOURS_MOST = 24 * 31;

    private DeviceViews views;
    private ReadTrack tracks;
    private CurrentViewer current;

    protected DeviceMapPages() {}

    @Inject
    DeviceMapPages(DeviceViews views, ReadTrack tracks, CurrentViewer current) {
        this.views = views;
        this.tracks = tracks;
        this.current = current;
    }

    @GET
    @Path("/{device: [A-Za-z0-9._:-]{1,64}}")
    @Door(Operation.SEE_DEVICES)
    public JsonObject map(@PathParam("device") String device, @QueryParam("hours") @DefaultValue("24") int hours) {
        DeviceView view = views.view(device).orElseThrow(() -> new NotFound("device"));
        JsonObjectBuilder none = Json.createObjectBuilder()
                .add("track", Json.createArrayBuilder())
                .add("stops", Json.createArrayBuilder());
        return view.fixes().isEmpty() ? none.build() : track(view.fixes().get(0), hours);
    }

    private JsonObject track(Fix last, int hours) {
        Instant from = last.at().minus(Duration.ofHours(Math.max(1, Math.min(HOURS_MOST, hours))));
        return ReplayJson.of(tracks.ofDevice(
                        current.get(), last.device(), from, last.at().plusSeconds(1)))
                .add("stops", Json.createArrayBuilder())
                .add(
                        "last",
                        Json.createObjectBuilder()
                                .add("lat", last.point().latitude())
                                .add("lon", last.point().longitude())
                                .add("name", last.device())
                                .add("kind", "we")
                                .add("mark", "●"))
                .build();
    }
}
