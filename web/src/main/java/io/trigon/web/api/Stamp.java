package io.trigon.web.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Times as the API shows them: with the offset of the place, to the second unless it is said otherwise. */
public final class Stamp {
    private Stamp() {}

    /** In UTC, for what happens at no place; null stays null. */
    public static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC).withNano(0);
    }

    /** In UTC and as it is kept, for what is known by its time: a second may hold several. */
    public static OffsetDateTime exact(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** In the zone of the place; UTC when it has none. */
    public static OffsetDateTime at(Instant at, String zone) {
        return at == null || zone == null
                ? utc(at)
                : at.atZone(ZoneId.of(zone)).toOffsetDateTime().withNano(0);
    }
}
