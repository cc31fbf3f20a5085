package io.trigon.systemtests.access;

import io.trigon.domain.access.Role;
import io.trigon.systemtests.RunningTrigon;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which records of the demo a role sees in its lists (own), and which only an administrator sees (foreign). */
final class Belongings {
    private final RunningTrigon trigon;
    private final String key;

    Belongings(RunningTrigon trigon, Role role) {
        this.trigon = trigon;
        this.key = keyOf(role);
    }

    static String keyOf(Role role) {
        return "demo-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Own records of a kind, as they are named in paths; units by their SSCC. */
    List<String> own(String kind) {
        return kind.equals("unit") ? units(ids("shipment", key)) : ids(kind, key);
    }

    List<String> foreign(String kind) {
        String base = kind.equals("unit") ? "shipment" : kind;
        Set<String> own = new HashSet<>(ids(base, key));
        List<String> others = ids(base, keyOf(Role.ADMIN)).stream()
                .filter(id -> !own.contains(id))
                .toList();
        return kind.equals("unit") ? units(others) : others;
    }

    private List<String> ids(String kind, String withKey) {
        return switch (kind) {
                // a delivered one, so that the tests change nothing that is on the road
            case "shipment" -> items(
                    "/shipments?status=DELIVERED&limit=500", withKey, o -> o.getString("trackingNumber"));
            case "triangle" -> items("/triangles?limit=500", withKey, o -> String.valueOf(o.getInt("id")));
            case "contract" -> items("/contracts?limit=500", withKey, o -> String.valueOf(o.getInt("id")));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private List<String> units(List<String> shipments) {
        for (String number : shipments) {
            List<String> codes = new ArrayList<>();
            JsonObject shipment = get("/shipments/" + number, keyOf(Role.ADMIN));
            for (JsonValue unit : shipment.getJsonArray("units")) {
                if (!unit.asJsonObject().isNull("sscc")) {
                    codes.add(unit.asJsonObject().getString("sscc"));
                }
            }
            if (!codes.isEmpty()) {
                return codes;
            }
        }
        return List.of();
    }

    private List<String> items(String path, String withKey, Function<JsonObject, String> name) {
        return get(path, withKey).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(name)
                .toList();
    }

    private JsonObject get(String path, String withKey) {
        var answer = trigon.get("/api/v1" + path, withKey);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " with " + withKey + ": " + answer.statusCode() + " " + answer.body());
        }
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
