package io.trigon.web.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.domain.shipment.RecordScans.Outcome;
import io.trigon.domain.shipment.ScanPicture.Seen;
import io.trigon.web.access.Refusals;
import io.trigon.web.shared.Texts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the page for scanning is told about a scan that it sent: taken or refused, and in words what it did or why not. */
final class PhoneAnswer {
    private static final String BUSY = "picture-busy";

    private PhoneAnswer() {}

    static JsonObject to(Outcome outcome, Locale language) {
        return outcome.refusal() != null
                ? refused(outcome.refusal(), language)
                : done(did(outcome.effect(), language), outcome.effect());
    }

    /** A photo is taken when one of its codes was. */
    static JsonObject to(List<Seen> seen, Locale language) {
        List<Outcome> outcomes =
                seen.stream().map(Seen::outcome).filter(Objects::nonNull).toList();
        List<RecordScan.Recorded> effects =
                outcomes.stream().map(Outcome::effect).filter(Objects::nonNull).toList();
        if (!effects.isEmpty()) {
            String says = effects.stream()
                    .map(effect -> did(effect, language))
                    .distinct()
                    .collect(Collectors.joining("; "));
            return done(says, effects.get(0));
        }
        return outcomes.isEmpty()
                ? answer("refused", Texts.all().find(language, "scan.nothing")).build()
                : refused(outcomes.get(0).refusal(), language);
    }

    /** A refusal that will pass by itself leaves the scan waiting. */
    static JsonObject refused(BrokenRule rule, Locale language) {
        String state = BUSY.equals(rule.code()) ? "waiting" : "refused";
        return answer(state, Refusals.says(language, rule)).build();
    }

    private static JsonObject done(String says, RecordScan.Recorded effect) {
        return answer("done", says)
                .add("link", "/app/shipments/" + effect.trackingNumber().value())
                .build();
    }

    private static String did(RecordScan.Recorded effect, Locale language) {
        String key = effect.repeated() ? "scan.did.again" : "scan.did";
        String milestone = Texts.all().find(language, "milestone." + effect.milestone());
        return Texts.all()
                .find(
                        language,
                        key,
                        effect.trackingNumber().value(),
                        milestone == null ? effect.milestone().name() : milestone);
    }

    private static JsonObjectBuilder answer(String state, String says) {
        return Json.createObjectBuilder().add("state", state).add("says", says);
    }
}
