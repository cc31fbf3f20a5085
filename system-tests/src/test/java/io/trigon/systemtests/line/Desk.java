package io.trigon.systemtests.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a story does at the running server: sets partners up, puts files into their folders, and looks at what came of it. */
final class Desk {
    static final String MANAGER = "demo-account-manager";

    private static final Duration SOON = Duration.ofMinutes(2);

    private final RunningTrigon trigon;

    Desk(RunningTrigon trigon) {
        this.trigon = trigon;
    }

    /** A partner with addresses in both syntaxes, live at once. */
    void partner(String id, String name, String role) {
        String json = String.format(
                "{\"id\":\"%s\",\"name\":\"%s\",\"role\":\"%s\",\"isaQualifier\":\"ZZ\",\"isaId\":\"%s\",\"gsId\":\"%s\","
                        + "\"edifactQualifier\":\"ZZZ\",\"edifactId\":\"%s\"}",
                id, name, role, id, id, id);
        var made = trigon.post("/api/v1/exchange/partners", "demo-admin", json);
        assertThat(made.statusCode()).as(made.body()).isIn(200, 201);
        assertThat(made.body()).contains("\"TEST\"");
        var live = trigon.post("/api/v1/exchange/partners/" + id + "/stage", "demo-admin", "{\"stage\":\"LIVE\"}");
        assertThat(live.statusCode()).as(live.body()).isEqualTo(200);
    }

    void drop(String partner, String name, String content) throws IOException {
        Path in = trigon.data().resolve("exchange").resolve(partner).resolve("in");
        Path whole = Files.writeString(in.resolve(name + ".tmp"), content);
        Files.move(whole, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The n-th set of X12 of a kind in the partner's out folder, in the order in which they were written. */
    String answer(String partner, String set, int nth) {
        return file(partner, set, nth, text -> text.contains("ST*" + set));
    }

    /** The n-th message of EDIFACT of a kind there. */
    String message(String partner, String type, int nth) {
        return file(partner, type, nth, text -> text.contains("UNH+1+" + type + ":"));
    }

    private String file(String partner, String what, int nth, Predicate<String> which) {
        Path out = trigon.data().resolve("exchange").resolve(partner).resolve("out");
        return await(what + " number " + nth, () -> {
            try (Stream<Path> files = Files.list(out)) {
                List<Path> of = files.filter(f -> !f.getFileName().toString().startsWith("."))
                        .sorted((a, b) -> Long.compare(
                                a.toFile().lastModified(), b.toFile().lastModified()))
                        .filter(f -> which.test(text(f)))
                        .toList();
                return of.size() < nth ? null : text(of.get(nth - 1));
            } catch (IOException e) {
                return null;
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Looks until there is something, and fails with the name of what was awaited. */
    static <T> T await(String what, Supplier<T> look) {
        Object[] found = new Object[1];
        RunningTrigon.await(what, SOON, () -> (found[0] = look.get()) != null);
        @SuppressWarnings("unchecked")
        T value = (T) found[0];
        return value;
    }

    JsonObject shipment(String tracking) {
        return json(trigon.get("/api/v1/shipments/" + tracking, MANAGER).body());
    }

    void awaitStatus(String tracking, String status) {
        await(
                "status " + status,
                () -> shipment(tracking).get("status").getAsString().equals(status) ? true : null);
    }

    /** Null while there is none of that code. */
    JsonObject milestone(String tracking, String code) {
        return shipment(tracking).getAsJsonArray("milestones").asList().stream()
                .filter(m -> code(m).equals(code))
                .map(JsonElement::getAsJsonObject)
                .findFirst()
                .orElse(null);
    }

    /** What came from a partner and waits for a person. */
    JsonObject quarantined(String partner) {
        return await("quarantine", () -> items("/api/v1/exchange/inbound?partner=" + partner).stream()
                .filter(m -> m.get("state").getAsString().equals("QUARANTINED"))
                .findFirst()
                .orElse(null));
    }

    /** A shipment that is booked under the reference, once it is there. */
    JsonObject booked(String reference) {
        JsonObject shipment = await("the shipment", () -> only("/api/v1/shipments?reference=" + reference));
        assertThat(shipment.get("status").getAsString()).isEqualTo("BOOKED");
        return shipment;
    }

    static String code(JsonElement milestone) {
        return milestone.getAsJsonObject().get("code").getAsString();
    }

    /** Null unless there is exactly one. */
    JsonObject only(String path) {
        List<JsonObject> found = items(path);
        return found.size() == 1 ? found.get(0) : null;
    }

    List<JsonObject> items(String path) {
        var answer = trigon.get(path, MANAGER);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        JsonArray items = json(answer.body()).getAsJsonArray("items");
        return items.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
