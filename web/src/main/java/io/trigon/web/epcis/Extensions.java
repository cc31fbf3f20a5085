package io.trigon.web.epcis;

import io.trigon.domain.exchange.epcis.QueryPrefixes;
import io.trigon.web.api.Malformed;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The prefixes in the names of a query: declared in a header, or in the context of a query that is kept. */
final class Extensions {
    /** Such as {@code ex=https://example.com/epcis/, other=…}. */
    static final String HEADER = "GS1-Extensions";

    private Extensions() {}

    static QueryPrefixes of(HttpHeaders headers) {
        Map<String, String> declared = new HashMap<>();
        List<String> said = headers.getRequestHeader(HEADER);
        for (String line : said == null ? List.<String>of() : said) {
            for (String one : line.split(",")) {
                int sign = one.indexOf('=');
                if (sign < 1 || sign == one.length() - 1) {
                    throw new Malformed("prefix=namespace, with commas between", HEADER);
                }
                declared.put(
                        one.substring(0, sign).strip(), one.substring(sign + 1).strip());
            }
        }
        return QueryPrefixes.of(declared);
    }

    static QueryPrefixes of(JsonObject query) {
        Map<String, String> declared = new HashMap<>();
        JsonValue context = query.get("@context");
        if (context instanceof JsonArray array) {
            array.forEach(entry -> declare(entry, declared));
        } else {
            declare(context, declared);
        }
        return QueryPrefixes.of(declared);
    }

    private static void declare(JsonValue context, Map<String, String> into) {
        if (context instanceof JsonObject object) {
            object.forEach((prefix, namespace) -> {
                if (namespace instanceof JsonString text) {
                    into.put(prefix, text.getString());
                }
            });
        }
    }
}
