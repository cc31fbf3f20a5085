package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shared.KeptTime;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * How far somebody has read.
 *
 * @param at the time by which is ordered, of the last event seen
 * @param id its row
 * @param seen how many were seen so far
 */
public record EventCursor(Instant at, long id, int seen) {
    private static final int LONGEST = 200;

    public EventCursor {
        if (id < 0 || seen < 0) {
            throw new IllegalArgumentException("before the first");
        }
    }

    String text() {
        String plain = at + " " + id + " " + seen;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws QueryException for anything but what {@link #text} gave */
    static EventCursor of(String token) {
        try {
            if (token.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ");
            return new EventCursor(
                    KeptTime.checked(Instant.parse(parts[0])), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException forged) {
            throw new QueryException("nextPageToken", "this is none of ours");
        }
    }
}
