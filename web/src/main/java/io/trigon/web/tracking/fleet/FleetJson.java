package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.fleet.Load;
import io.trigon.domain.tracking.fleet.Vehicle;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;

/** The fleet as the map's script takes it: short names, for there are thousands. */
final class FleetJson {
    private static final double PLACES = 100_000;

    private FleetJson() {}

    static String key(Vehicle vehicle) {
        return vehicle.device() == null ? vehicle.loads().get(0).trackingNumber() : vehicle.device();
    }

    static String of(Iterable<Vehicle> vehicles) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject().writeStartArray("vehicles");
            vehicles.forEach(vehicle -> one(json, vehicle));
            json.writeEnd().writeEnd();
        }
        return text.toString();
    }

    private static void one(JsonGenerator json, Vehicle vehicle) {
        json.writeStartObject()
                .write("k", key(vehicle))
                .write("n", vehicle.name())
                .write("o", vehicle.outlook().name())
                .write("t", vehicle.at().getEpochSecond())
                .write("y", rounded(vehicle.point().latitude()))
                .write("x", rounded(vehicle.point().longitude()));
        if (vehicle.device() != null) {
            json.write("d", vehicle.device());
        }
        if (vehicle.equipment() != null) {
            json.write("e", vehicle.equipment());
        }
        if (vehicle.speedKmh() != null) {
            json.write("v", Math.round(vehicle.speedKmh()));
        }
        if (vehicle.bearing() != null) {
            json.write("b", Math.round(vehicle.bearing()));
        }
        json.writeStartArray("l");
        vehicle.loads().forEach(load -> load(json, load));
        json.writeEnd().writeEnd();
    }

    private static void load(JsonGenerator json, Load load) {
        json.writeStartArray()
                .write(load.trackingNumber())
                .write(load.shipper())
                .write(load.consignee())
                .writeEnd();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PLACES) / PLACES;
    }
}
