package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.tracking.Devices;
import io.trigon.domain.tracking.Devices.DeviceRow;
import io.trigon.web.access.Door;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;

/** Things that send positions. */
@Path("/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    private Devices devices;

    protected DevicesResource() {}

    @Inject
    DevicesResource(Devices devices) {
        this.devices = devices;
    }

    /** A device; a stranger sent fixes but is not registered. */
    public record DeviceJson(
            String device,
            boolean registered,
            String owner,
            OffsetDateTime lastSeenAt,
            Double latitude,
            Double longitude,
            Double battery,
            List<String> shipments) {
        static DeviceJson of(DeviceRow d) {
            return new DeviceJson(
                    d.identifier(),
                    d.registered(),
                    d.owner(),
                    Stamp.utc(d.lastSeenAt()),
                    d.latitude(),
                    d.longitude(),
                    d.battery(),
                    d.trackingNumbers());
        }
    }

    @GET
    @Door(Operation.SEE_DEVICES)
    @Summary("Registered devices and strangers, the last seen first")
    public Items<DeviceJson> list(@BeanParam ListQuery query) {
        return Items.all(devices.list(query.paging().limit()), DeviceJson::of);
    }
}
