package io.trigon.integrations.tracking.replay;

import io.trigon.domain.tracking.Fix;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Sends a position as a device does that speaks OsmAnd's protocol, and hears whether it is stored. */
final class DoorSender {
    private static final double KMH_PER_KNOT = 1.852;

    /** So begins what is answered for and not kept. */
    private static final String REFUSED = "refused: ";

    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final String to;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    DoorSender(String to) {
        this.to = to;
    }

    /**
     * @return why it was refused; empty when it is stored
     * @throws IOException when it should be sent again
     */
    Optional<String> send(Fix fix) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + to + "/?" + query(fix)))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() >= 500) {
            throw new IOException("the door says " + answer.statusCode());
        }
        String said = answer.body();
        if (said.startsWith(REFUSED)) {
            return Optional.of(said.substring(REFUSED.length()));
        }
        return answer.statusCode() == 200 ? Optional.empty() : Optional.of(said);
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException nobody) {
            throw new IOException("nobody listens at " + to + " (another door: --to host:port)", nobody);
        }
    }

    private static String query(Fix fix) {
        StringBuilder query = new StringBuilder("id=")
                .append(URLEncoder.encode(fix.device(), StandardCharsets.UTF_8))
                .append("&timestamp=")
                .append(fix.at())
                .append("&lat=")
                .append(fix.point().latitude())
                .append("&lon=")
                .append(fix.point().longitude());
        append(query, "speed", fix.speedKmh() == null ? null : fix.speedKmh() / KMH_PER_KNOT);
        append(query, "bearing", fix.bearing());
        append(query, "altitude", fix.altitude());
        append(query, "accuracy", fix.accuracy());
        append(query, "batt", fix.battery());
        return query.toString();
    }

    private static void append(StringBuilder query, String name, Double value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(value);
        }
    }
}
