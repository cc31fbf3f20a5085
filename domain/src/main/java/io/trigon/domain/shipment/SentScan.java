package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A scan as a feed wrote it down, not looked at yet. @param at a time with its offset, such as 2026-03-02T14:00:00-06:00 */
public record SentScan(String id, String code, String at, String site) {
    /** @throws BrokenRule {@code scan-at}, {@code scan-id}, {@code scan-site} */
    Scan read() {
        return new Scan(
                empty(id) ? null : id.strip(), code, empty(at) ? null : time(at.strip()), empty(site) ? null : site);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException strange) {
            throw new BrokenRule("scan-at", "a time with its offset is wanted, such as 2026-03-02T14:00:00-06:00");
        }
    }

    private static boolean empty(String text) {
        return text == null || text.isBlank();
    }
}
