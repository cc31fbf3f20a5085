package io.trigon.web.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.tracking.FenceMap;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.ReadTrack;
import io.trigon.domain.tracking.fleet.Track;
import io.trigon.web.tracking.GeoJson;
import io.trigon.web.tracking.fleet.ReplayJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What the map of a shipment draws: stops with their fences, the track with its halts and crossings, and where it is now. */
@ApplicationScoped
class ShipmentMap {
    private ReadTrack tracks;
    private FenceMap fences;

    protected ShipmentMap() {}

    @Inject
    ShipmentMap(ReadTrack tracks, FenceMap fences) {
        this.tracks = tracks;
        this.fences = fences;
    }

    JsonObject of(Viewer viewer, ShipmentView shipment) {
        JsonArrayBuilder stops = Json.createArrayBuilder();
        shipment.stops().stream()
                .filter(s -> s.latitude() != null && s.longitude() != null)
                .forEach(s -> stops.add(stop(s)));
        Track track = tracks.ofShipment(viewer, shipment);
        JsonObjectBuilder map = ReplayJson.of(track).add("stops", stops);
        if (!track.fixes().isEmpty()) {
            map.add("last", last(track.fixes().get(track.fixes().size() - 1)));
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
