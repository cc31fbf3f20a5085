package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a milestone as an event: a UUID of version 8 (RFC 9562) that ends with the milestone's own number, and begins with
 * the hash of what it belongs to, so that no other house has the same.
 */
public final class OwnEventId {
    private static final Pattern FORM =
            Pattern.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-([0-9a-f]{12})");

    private OwnEventId() {}

    static String of(String trackingNumber, long milestone) {
        String hash = ContentHash.of((trackingNumber + ":" + milestone).getBytes(StandardCharsets.UTF_8));
        return String.format(
                Locale.ROOT,
                "urn:uuid:%s-%s-8%s-8%s-%012x",
                hash.substring(0, 8),
                hash.substring(8, 12),
                hash.substring(12, 15),
                hash.substring(15, 18),
                milestone);
    }

    /** The milestone that an id may be of; empty when it is of none. */
    public static Optional<Long> milestoneIn(String eventId) {
        Matcher matcher = FORM.matcher(eventId.toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1), 16)) : Optional.empty();
    }
}
