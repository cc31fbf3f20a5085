package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.tracking.device.DeviceViews;
import io.trigon.domain.tracking.fleet.ReadTrack;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The track of a device as the replay draws it. */
@Path("/devices/{device}/track")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeviceTrackResource {
    private DeviceViews views;
    private ReadTrack read;
    private Asked asked;

    protected DeviceTrackResource() {}

    @Inject
    DeviceTrackResource(DeviceViews views, ReadTrack read, Asked asked) {
        this.views = views;
        this.read = read;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_DEVICES)
    @Summary(
            "The track from a time until another, with its halts and the areas that it crossed; at most 5000 positions")
    public TrackJson track(
            @PathParam("device") String device, @QueryParam("from") String from, @QueryParam("until") String until) {
        views.view(device).orElseThrow(() -> new NotFound("device"));
        return TrackJson.of(read.ofDevice(
                asked.by(), device, PositionQuery.time(from, "from"), PositionQuery.time(until, "until")));
    }
}
