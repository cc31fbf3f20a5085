package io.trigon.web.epcis;

import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.QueryException;
import io.trigon.domain.exchange.epcis.QueryReading;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a query that is written as JSON. */
final class QueryJson {
    /** Not asked for. */
    private static final Set<String> REMARKS = Set.of("@context", "perPage", "nextPageToken");

    private QueryJson() {}

    /** Read, with the prefixes of its own context. */
    static EventQuery read(JsonObject query) {
        return QueryReading.of(parameters(query), Extensions.of(query));
    }

    static Map<String, List<String>> parameters(JsonObject query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        query.forEach((name, value) -> {
            if (!REMARKS.contains(name)) {
                parameters.put(name, values(name, value));
            }
        });
        return parameters;
    }

    private static List<String> values(String name, JsonValue value) {
        if (value instanceof JsonArray array) {
            List<String> all = new ArrayList<>();
            array.forEach(one -> all.add(text(name, one)));
            return all;
        }
        return List.of(text(name, value));
    }

    private static String text(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().toPlainString();
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value.toString();
        }
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        throw new QueryException(name, "a text, a number or a list of texts");
    }
}
