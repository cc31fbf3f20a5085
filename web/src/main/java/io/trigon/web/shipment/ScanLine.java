package io.trigon.web.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.web.access.Refusals;
import java.util.Locale;

/**
 * What became of one scan of several, at the same place in the list: either it was recorded, or a rule refused it.
 *
 * @param id as it was sent
 * @param code of the rule
 * @param detail of the rule, in the asker's language
 * @param position of what is wrong in the scanned code, 1 for its first character; null when that says nothing
 */
public record ScanLine(String id, ScannedJson scanned, String code, String detail, String position) {
    static ScanLine of(RecordScans.Outcome outcome, Locale language) {
        BrokenRule refusal = outcome.refusal();
        return refusal == null
                ? new ScanLine(outcome.id(), ScannedJson.of(outcome.effect()), null, null, null)
                : new ScanLine(
                        outcome.id(),
                        null,
                        refusal.code(),
                        Refusals.says(language, refusal),
                        refusal.params().get("position"));
    }
}
