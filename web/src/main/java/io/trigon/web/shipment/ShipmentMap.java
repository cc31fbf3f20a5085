package io.trigon.web.shipment;

import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.tracking.FenceMap;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Positions;
import io.trigon.web.tracking.GeoJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** What the map of a shipment draws: stops with their fences, the track, and where it is now. */
@ApplicationScoped
class ShipmentMap {
    private static final int MOST_FIXES = 2000;

    private Positions positions;
    private FenceMap fences;

    protected ShipmentMap() {}

    @Inject
    ShipmentMap(Positions positions, FenceMap fences) {
        this.positions = positions;
        this.fences = fences;
    }

    JsonObject of(ShipmentView shipment) {
        JsonArrayBuilder stops = Json.createArrayBuilder();
        shipment.stops().stream()
                .filter(s -> s.latitude() != null && s.longitude() != null)
                .forEach(s -> stops.add(stop(s)));
        List<Fix> track = positions.trackOf(shipment.id(), MOST_FIXES);
        JsonArrayBuilder line = Json.createArrayBuilder();
        track.forEach(f -> line.add(Json.createArrayBuilder()
                .add(f.point().latitude())
                .add(f.point().longitude())));
        JsonObjectBuilder map = Json.createObjectBuilder().add("stops", stops).add("track", line);
        if (!track.isEmpty()) {
            map.add("last", last(track.get(track.size() - 1)));
        }
        return map.build();
    }

    private JsonObjectBuilder stop(StopView stop) {
        JsonObjectBuilder drawn = plain(stop);
        if (stop.siteId() != null) {
            fences.groundOf(stop.siteId()).ifPresent(ground -> drawn.add("fence", GeoJson.feature(ground))
                    .add("radius", 0));
        }
        return drawn;
    }

    private static JsonObjectBuilder plain(StopView stop) {
        return Json.createObjectBuilder()
                .add("lat", stop.latitude())
                .add("lon", stop.longitude())
                .add("name", stop.name() == null ? stop.city() : stop.name())
                .add("kind", stop.kind() == StopKind.PICKUP ? "shipper" : "consignee")
                .add("mark", String.valueOf(stop.number()))
                .add("radius", stop.fenceMetres());
    }

    private static JsonObjectBuilder last(Fix fix) {
        return Json.createObjectBuilder()
                .add("lat", fix.point().latitude())
                .add("lon", fix.point().longitude())
                .add("name", fix.device())
                .add("kind", "we")
                .add("mark", "●");
    }
}
