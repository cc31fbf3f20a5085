package io.trigon.web.epcis;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.api.Malformed;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The parameters of an address: those of paging, and the others. */
final class Pages {
    private static final Set<String> PAGING = Set.of("perPage", "nextPageToken");
    private static final int USUAL = 30;

    /** Rows of one page, of lists that are no events. */
    static final int MOST_ROWS = 200;

    private Pages() {}

    /** Without those of paging. */
    static Map<String, List<String>> parameters(UriInfo uri) {
        Map<String, List<String>> all = new LinkedHashMap<>(uri.getQueryParameters());
        all.keySet().removeAll(PAGING);
        return all;
    }

    /** @throws Malformed when it is no number from 1 */
    static int perPage(UriInfo uri, int most) {
        String text = uri.getQueryParameters().getFirst("perPage");
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new Malformed("a whole number, 1 or more", "perPage");
        }
        return Math.min(most, Integer.parseInt(text));
    }

    /** Null to begin. */
    static String token(UriInfo uri) {
        return uri.getQueryParameters().getFirst("nextPageToken");
    }

    /** The token of a list that goes from the newest row to the oldest: the last row seen; null to begin. */
    static Long before(UriInfo uri) {
        String token = token(uri);
        BrokenRule.unless(
                token == null || token.matches("\\d{1,18}"), "epcis-page-token", "this token is none of ours");
        return token == null ? null : Long.valueOf(token);
    }

    /**
     * A page of a list that goes from the newest row to the oldest.
     *
     * @param found one row more than wanted when there is a next page
     */
    static <T> Response answer(
            UriInfo uri, List<T> found, int wanted, Function<T, JsonObjectBuilder> json, ToLongFunction<T> id) {
        List<T> page = found.subList(0, Math.min(wanted, found.size()));
        JsonArrayBuilder array = Json.createArrayBuilder();
        page.forEach(row -> array.add(json.apply(row)));
        Response.ResponseBuilder answer = Response.ok(array.build().toString());
        if (found.size() > page.size()) {
            answer.header("Link", link(uri, String.valueOf(id.applyAsLong(page.get(page.size() - 1)))));
        }
        return answer.build();
    }

    /** The header that leads to the next page: the same address with a token. */
    static String link(UriInfo uri, String token) {
        StringBuilder link = new StringBuilder("<").append(uri.getRequestUri().getRawPath());
        char before = '?';
        MultivaluedMap<String, String> all = uri.getQueryParameters();
        for (Map.Entry<String, List<String>> one : all.entrySet()) {
            if (!one.getKey().equals("nextPageToken")) {
                for (String value : one.getValue()) {
                    link.append(before)
                            .append(encoded(one.getKey()))
                            .append('=')
                            .append(encoded(value));
                    before = '&';
                }
            }
        }
        return link.append(before)
                .append("nextPageToken=")
                .append(encoded(token))
                .append(">; rel=\"next\"")
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
