package io.trigon.systemtests.access;

import io.trigon.web.ApiApplication;
import io.trigon.web.EpcisApplication;
import io.trigon.web.api.Endpoints;
import io.trigon.web.api.Endpoints.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one method of the API is called in a test of rights: a row of {@code api-calls.csv}.
 *
 * @param base of the interface that it belongs to; in the table the paths of EPCIS begin with theirs
 * @param record what the path, the query or the body names: none, unknown, or a kind of {@link Belongings}
 * @param body what is sent; a text that begins with a question mark is the query instead
 */
record ApiCall(String base, Endpoint endpoint, String record, String body) {
    private static final String API = "/api/v1";
    private static final String EPCIS = "/epcis";

    static final String UNKNOWN = "unknown";

    /** One for each method; a method without a row, or a row without a method, ends the test. */
    static List<ApiCall> all() {
        Map<String, Endpoint> endpoints = Endpoints.of(new ApiApplication()).stream()
                .collect(Collectors.toMap(e -> e.verb() + "|" + e.path(), Function.identity()));
        Endpoints.of(new EpcisApplication()).forEach(e -> endpoints.put(e.verb() + "|" + EPCIS + e.path(), e));
        List<ApiCall> calls = lines().stream()
                .map(line -> line.split("\\|", -1))
                .map(cells -> new ApiCall(
                        cells[1].startsWith(EPCIS) ? EPCIS : API,
                        endpoints.remove(cells[0] + "|" + cells[1]),
                        cells[2],
                        cells[3]))
                .toList();
        if (!endpoints.isEmpty() || calls.stream().anyMatch(call -> call.endpoint() == null)) {
            throw new AssertionError("api-calls.csv is not the API; without a row: " + endpoints.keySet());
        }
        return calls;
    }

    boolean namesARecord() {
        return !record.equals("none");
    }

    String path(String subject) {
        String path = endpoint.path().replace("{format}", "pdf").replace("{list}", "epcs") + (isQuery() ? body : "");
        return base + path.replaceAll("\\{\\w+}", subject);
    }

    String body(String subject) {
        return isQuery() ? "" : body.replace("{sscc}", subject).replace("{trackingNumber}", subject);
    }

    private boolean isQuery() {
        return body.startsWith("?");
    }

    @Override
    public String toString() {
        return endpoint.verb() + " " + base + endpoint.path();
    }

    private static List<String> lines() {
        try (InputStream in = ApiCall.class.getResourceAsStream("api-calls.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
