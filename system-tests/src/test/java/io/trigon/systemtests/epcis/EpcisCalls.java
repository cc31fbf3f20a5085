package io.trigon.systemtests.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What a client of the EPCIS interface does, by HTTP. */
record EpcisCalls(RunningTrigon trigon) {
    /** An object event about a unit at a place. */
    static JsonObject event(String id, String step, String unit, String gln, Instant at, String more) {
        return JsonParser.parseString(
                        """
                        {"type":"ObjectEvent","eventID":"%s","action":"OBSERVE","bizStep":"%s",
                         "eventTime":"%s","eventTimeZoneOffset":"-06:00",
                         "epcList":["https://id.gs1.org/00/%s"],
                         "readPoint":{"id":"https://id.gs1.org/414/%s"},
                         "example:temperature":{"value":26.0,"unit":"CEL"}%s}"""
                                .formatted(id, step, at, unit, gln, more))
                .getAsJsonObject();
    }

    static String document(JsonObject... events) {
        JsonArray list = new JsonArray();
        List.of(events).forEach(list::add);
        return """
                {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                             {"example":"https://ns.example.com/epcis/"}],
                 "type":"EPCISDocument","schemaVersion":"2.0","creationDate":"%s",
                 "epcisBody":{"eventList":%s}}"""
                .formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS), list);
    }

    HttpResponse<String> capture(String key, String document, Map<String, String> headers) {
        return post("/epcis/capture", key, "application/ld+json", document, headers);
    }

    JsonObject finished(HttpResponse<String> accepted, String key) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(job).startsWith("/epcis/capture/");
        RunningTrigon.await("the job ended", Duration.ofSeconds(60), () -> !json(trigon.get(job, key))
                .getAsJsonObject()
                .get("running")
                .getAsBoolean());
        return json(trigon.get(job, key)).getAsJsonObject();
    }

    JsonArray events(String query, String key) {
        return eventsIn(trigon.get("/epcis/events?" + query, key));
    }

    static JsonArray eventsIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject document = json(answer).getAsJsonObject();
        assertThat(document.get("type").getAsString()).isEqualTo("EPCISQueryDocument");
        return document.getAsJsonObject("epcisBody")
                .getAsJsonObject("queryResults")
                .getAsJsonObject("resultsBody")
                .getAsJsonArray("eventList");
    }

    /** The standard has a repository add when it recorded an event. */
    static JsonObject asItCame(JsonElement event) {
        JsonObject bare = event.getAsJsonObject().deepCopy();
        assertThat(bare.remove("recordTime")).isNotNull();
        return bare;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonElement json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body());
    }

    HttpResponse<String> post(String path, String key, String type, String body, Map<String, String> headers) {
        return trigon.send(request(path, key, headers)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder request(String path, String key, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(trigon.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key);
        headers.forEach(request::header);
        return request;
    }
}
