package io.trigon.web.epcis;

import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.NamedQuery;
import io.trigon.domain.exchange.epcis.ResultTexts;
import io.trigon.domain.exchange.epcis.SubscriptionPost.Results;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Queries that were kept, and results that subscribers are sent, in the words of the standard. */
@ApplicationScoped
public class StandardTexts implements ResultTexts {
    private EventText text;
    private Clock clock;

    protected StandardTexts() {}

    @Inject
    public StandardTexts(EventText text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    static JsonObject parsed(NamedQuery query) {
        try (JsonReader reader = Json.createReader(new StringReader(query.query()))) {
            return reader.readObject();
        }
    }

    @Override
    public EventQuery query(NamedQuery query) {
        return QueryJson.read(parsed(query));
    }

    @Override
    public byte[] document(Results results) {
        return EventDocuments.of(
                        results.events(),
                        results.subscription().query().name(),
                        results.subscription().subscriptionId(),
                        text,
                        clock.instant())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(Versions.headers());
        headers.keySet().removeIf(name -> name.endsWith("-Min") || name.endsWith("-Max"));
        return headers;
    }
}
