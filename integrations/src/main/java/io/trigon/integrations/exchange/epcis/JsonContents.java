package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.trigon.domain.exchange.epcis.EventContents;
import io.trigon.domain.exchange.epcis.EventInside;
import io.trigon.domain.exchange.epcis.KeptEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks into the JSON of events. */
@ApplicationScoped
public class JsonContents implements EventContents {
    private static final EpcisLimits LIMITS = EpcisLimits.STANDARD;
    private static final JsonText TEXT = new JsonText(LIMITS);

    @Override
    public boolean fulfils(KeptEvent kept, List<EventInside> conditions) {
        JsonNode event = parsed(kept.json());
        if (event == null) {
            return false;
        }
        Prefixes prefixes = prefixes(kept, event);
        return conditions.stream().allMatch(condition -> new InsideSearch(event, prefixes, condition).finds());
    }

    /** As they hold for the event: those of its document, and its own. */
    private static Prefixes prefixes(KeptEvent kept, JsonNode event) {
        JsonNode around = kept.context() == null ? null : parsed(kept.context());
        return Prefixes.standard().and(around).and(event.get("@context"));
    }

    /** Null for what can't be read, which no event that was kept is. */
    private static JsonNode parsed(String json) {
        return TEXT.read(json.getBytes(StandardCharsets.UTF_8), new Faults(1));
    }
}
