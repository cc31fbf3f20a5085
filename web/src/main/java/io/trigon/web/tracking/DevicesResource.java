package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.tracking.device.AdoptDevice;
import io.trigon.domain.tracking.device.DeviceRows.DeviceRow;
import io.trigon.domain.tracking.device.DeviceRows.State;
import io.trigon.domain.tracking.device.DeviceViews;
import io.trigon.domain.tracking.device.FindDevices;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;

/** Things that send positions. */
@Path("/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    private FindDevices devices;
    private DeviceViews views;
    private AdoptDevice adopt;
    private Asked asked;

    protected DevicesResource() {}

    @Inject
    DevicesResource(FindDevices devices, DeviceViews views, AdoptDevice adopt, Asked asked) {
        this.devices = devices;
        this.views = views;
        this.adopt = adopt;
        this.asked = asked;
    }

    /** A device; a stranger sent something but is not registered; silent ones should have been heard. */
    public record DeviceJson(
            String device,
            boolean registered,
            String owner,
            String label,
            String equipment,
            String protocol,
            OffsetDateTime lastSeenAt,
            Double latitude,
            Double longitude,
            Double battery,
            List<String> shipments,
            boolean silent) {
        static DeviceJson of(DeviceRow d) {
            return new DeviceJson(
                    d.identifier(),
                    d.registered(),
                    d.owner(),
                    d.label(),
                    d.equipment(),
                    d.feed(),
                    Stamp.utc(d.lastSeenAt()),
                    d.latitude(),
                    d.longitude(),
                    d.battery(),
                    d.trackingNumbers(),
                    d.silent());
        }
    }

    @GET
    @Door(Operation.SEE_DEVICES)
    @Summary(
            "Registered devices and strangers, the last seen first; state is unknown, adopted or silent, q looks for its"
                    + " name, owner, equipment or shipment, sort is device, label, owner, equipment, seen or battery")
    public Items<DeviceJson> list(@BeanParam ListQuery query, @QueryParam("state") String state) {
        State wanted = ListQuery.word(State.class, state, "state");
        return Items.of(devices.find(query.text(), wanted, query.paging()), DeviceJson::of);
    }

    @GET
    @Path("/{device}")
    @Door(Operation.SEE_DEVICES)
    @Summary("A device with its last positions, its shipments and what of it was refused, with the reasons")
    public DeviceDetail device(@PathParam("device") String device) {
        return views.view(device).map(DeviceDetail::of).orElseThrow(() -> new NotFound("device"));
    }

    /**
     * @param owner id of a company; null for nobody's
     * @param equipment the trailer, container or vehicle it is mounted on; null for none
     * @param drivers who take turns in its truck, 1 or 2; null for what is usual in the house
     */
    public record AdoptBody(String device, Long owner, String label, String equipment, Integer drivers) {}

    @POST
    @Door(Operation.ADOPT_DEVICE)
    @Answers(201)
    @Summary("Registers a device, or says anew whose it is and what it is mounted on; the same again changes nothing")
    public DeviceDetail adopt(AdoptBody body) {
        asked.to(
                Operation.ADOPT_DEVICE,
                body.device(),
                () -> adopt.adopt(body.device(), body.owner(), body.label(), body.equipment(), body.drivers()));
        return device(body.device());
    }
}
