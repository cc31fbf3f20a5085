package io.trigon.integrations.tracking.phone;

import io.trigon.integrations.tracking.device.BadFrame;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Reads what a stranger posts, bounded in depth; its size is bounded by the door. */
final class PhoneJson {
    private static final int DEEPEST = 16;
    private static final int MANY = 200;

    private PhoneJson() {}

    /** The object, or the objects of an array. */
    static List<JsonObject> objects(byte[] body) {
        checkDepth(body);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return objects(reader.readValue());
        } catch (JsonException | IllegalStateException broken) {
            throw new BadFrame("this is not JSON");
        }
    }

    static List<JsonObject> objects(JsonValue value) {
        if (value instanceof JsonObject object) {
            return List.of(object);
        }
        boolean few = value != null
                && value.getValueType() == JsonValue.ValueType.ARRAY
                && value.asJsonArray().size() <= MANY;
        BadFrame.unless(few, "an object was expected, or at most " + MANY + " of them");
        boolean all = value.asJsonArray().stream().allMatch(v -> v instanceof JsonObject);
        BadFrame.unless(all, "only objects were expected");
        return value.asJsonArray().getValuesAs(JsonObject.class);
    }

    private static void checkDepth(byte[] body) {
        int depth = 0;
        for (byte b : body) {
            depth += b == '{' || b == '[' ? 1 : (b == '}' || b == ']' ? -1 : 0);
            BadFrame.unless(depth <= DEEPEST, "the JSON is nested too deeply");
        }
    }

    /** Null when it isn't there or is null. */
    static Double number(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        BadFrame.unless(value instanceof JsonNumber, name + " should be a number");
        double number = ((JsonNumber) value).doubleValue();
        BadFrame.unless(Double.isFinite(number), name + " should be a number");
        return number;
    }

    static double required(JsonObject object, String name) {
        Double number = number(object, name);
        BadFrame.unless(number != null, name + " is missing");
        return number;
    }

    /** Null when it isn't there; numbers count as texts. */
    static String text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber ? value.toString() : null;
    }

    /** Null for what is below zero, by which some apps say that they don't know. */
    static Double known(Double value) {
        return value == null || value < 0 ? null : value;
    }
}
