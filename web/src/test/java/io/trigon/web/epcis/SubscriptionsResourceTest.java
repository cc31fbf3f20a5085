package io.trigon.web.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.epcis.NameQuery;
import io.trigon.domain.exchange.epcis.Subscribe;
import io.trigon.domain.exchange.epcis.Subscription;
import io.trigon.domain.exchange.epcis.SubscriptionPost;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.InMemoryEpcis;
import io.trigon.domain.testing.InMemorySubscriptions;
import io.trigon.domain.testing.World;
import io.trigon.web.api.JsonBodies;
import io.trigon.web.api.Malformed;
import io.trigon.web.epcis.SubscriptionsResource.Wanted;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A subscription in the words of the standard")
class SubscriptionsResourceTest {
    private static final String TOKEN = "13df38d8275b13f05704629e5f1cf3d45d6132d5";

    private final World world = new World();
    private final User user =
            new InMemoryAccess().add(new User("care", "Care", Role.CARE_AGENT, null, "x", world.clock.instant()));
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final NameQuery names =
            new NameQuery(new InMemoryEpcis.Named(), subscriptions, world.askToWake, world.clock);
    private final StandardTexts texts = new StandardTexts(null, world.clock);
    private final Subscribe subscribe =
            new Subscribe(names, subscriptions, texts, new Anywhere(), new OpenSafe(), world.askToWake, world.clock);

    private static final class Anywhere implements SubscriptionPost {
        @Override
        public void check(String dest) {}

        @Override
        public void send(Results results) {}
    }

    private static final class OpenSafe implements Safe {
        @Override
        public String lock(String purpose, byte[] secret) {
            return "locked";
        }

        @Override
        public byte[] open(String purpose, String locked) {
            return new byte[0];
        }
    }

    private Subscription subscribed(String body) throws IOException {
        if (names.of(user.viewer()).isEmpty()) {
            names.name(user.viewer(), "late", "{\"EQ_bizStep\":[\"departing\"]}");
        }
        Wanted wanted = JsonBodies.read(Wanted.class, body);
        return subscribe.subscribe(user.viewer(), "late", wanted.terms(world.clock.instant()));
    }

    private static JsonObject parsed(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    @Test
    void isShownAsItWasAskedForButForItsKey() throws IOException {
        JsonObject stream = SubscriptionJson.of(subscribed("{\"dest\":\"https://client.example.com/queryCallback\","
                        + "\"signatureToken\":\"" + TOKEN + "\",\"stream\":true}"))
                .build();
        JsonObject schedule = SubscriptionJson.of(subscribed("{\"dest\":\"https://client.example.com/queryCallback\","
                        + "\"reportIfEmpty\":true,\"initialRecordTime\":\"2026-03-01T01:00:00+01:00\","
                        + "\"schedule\":{\"hour\":\"1\",\"minute\":5}}"))
                .build();

        assertThat(stream.getBoolean("stream")).isTrue();
        assertThat(stream.getBoolean("signed")).isTrue();
        assertThat(stream.getString("state")).isEqualTo("active");
        assertThat(stream.getString("queryName")).isEqualTo("late");
        assertThat(stream.toString()).doesNotContain(TOKEN, "locked");
        assertThat(schedule.getJsonObject("schedule").toString()).isEqualTo("{\"minute\":\"5\",\"hour\":\"1\"}");
        assertThat(schedule.getString("initialRecordTime")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(schedule.getBoolean("reportIfEmpty")).isTrue();
        assertThat(schedule).doesNotContainKeys("stream", "lastError", "lastNotifiedAt");
    }

    @Test
    void isEitherAStreamOrScheduled() {
        for (String when : List.of("", ",\"stream\":false", ",\"stream\":true,\"schedule\":{\"hour\":\"1\"}")) {
            assertThatThrownBy(() -> subscribed("{\"dest\":\"https://client.example.com/\"" + when + "}"))
                    .isInstanceOfSatisfying(
                            BrokenRule.class, e -> assertThat(e.code()).isEqualTo("epcis-subscription-when"));
        }
        assertThatThrownBy(() -> subscribed("{\"dest\":\"https://client.example.com/\",\"schedule\":{\"hour\":{}}}"))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> subscribed("{\"dest\":\"https://client.example.com/\",\"stream\":true,"
                        + "\"initialRecordTime\":\"+99999-01-01T00:00:00Z\"}"))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void isSentDocumentsThatNameItAndItsQuery() throws IOException {
        Subscription subscription = subscribed("{\"dest\":\"https://client.example.com/\",\"stream\":true}");

        JsonObject document = parsed(texts.document(new SubscriptionPost.Results(subscription, List.of())));

        assertThat(document.getString("type")).isEqualTo("EPCISQueryDocument");
        assertThat(document.getString("schemaVersion")).isEqualTo("2.0");
        JsonObject results = document.getJsonObject("epcisBody").getJsonObject("queryResults");
        assertThat(results.getString("subscriptionID")).isEqualTo(subscription.subscriptionId());
        assertThat(results.getString("queryName")).isEqualTo("late");
        assertThat(results.getJsonObject("resultsBody").getJsonArray("eventList"))
                .isEmpty();
        assertThat(texts.query(subscription.query()).conditions()).hasSize(1);
        assertThat(texts.headers()).containsKeys("GS1-EPCIS-Version", "GS1-CBV-Version");
        assertThat(new String(
                        texts.document(new SubscriptionPost.Results(subscription, List.of())), StandardCharsets.UTF_8))
                .startsWith("{\"@context\":");
    }
}
