package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.fleet.Load;
import io.trigon.domain.tracking.fleet.Vehicle;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The fleet as the map's script takes it: short names, for there are thousands. */
final class FleetJson {
    private static final double PLACES = 100_000;

    private FleetJson() {}

    static String key(Vehicle vehicle) {
        return vehicle.device() == null ? vehicle.loads().get(0).trackingNumber() : vehicle.device();
    }

    static JsonObject of(Iterable<Vehicle> vehicles) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        vehicles.forEach(vehicle -> all.add(one(vehicle)));
        return Json.createObjectBuilder().add("vehicles", all).build();
    }

    private static JsonObjectBuilder one(Vehicle vehicle) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("k", key(vehicle))
                .add("n", vehicle.name())
                .add("o", vehicle.outlook().name())
                .add("t", vehicle.at().getEpochSecond())
                .add("y", rounded(vehicle.point().latitude()))
                .add("x", rounded(vehicle.point().longitude()));
        if (vehicle.device() != null) {
            json.add("d", vehicle.device());
        }
        if (vehicle.equipment() != null) {
            json.add("e", vehicle.equipment());
        }
        if (vehicle.speedKmh() != null) {
            json.add("v", Math.round(vehicle.speedKmh()));
        }
        if (vehicle.bearing() != null) {
            json.add("b", Math.round(vehicle.bearing()));
        }
        JsonArrayBuilder loads = Json.createArrayBuilder();
        vehicle.loads().forEach(load -> loads.add(load(load)));
        return json.add("l", loads);
    }

    private static JsonArrayBuilder load(Load load) {
        return Json.createArrayBuilder()
                .add(load.trackingNumber())
                .add(load.shipper())
                .add(load.consignee());
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PLACES) / PLACES;
    }
}
