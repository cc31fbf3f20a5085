package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.ContentHash;
import io.trigon.domain.shipment.epcis.EpcisId;
import java.nio.charset.StandardCharsets;

/** A word or an identifier of an event as it is kept to be found by: itself, or the hash of one that is very long. */
public final class EventWord {
    /** Characters. */
    public static final int LONGEST = 400;

    private static final String HASHED = "sha-256:";

    private EventWord() {}

    /** Null for null. */
    public static String of(String word) {
        if (word == null || word.length() <= LONGEST) {
            return word;
        }
        return HASHED + ContentHash.of(word.getBytes(StandardCharsets.UTF_8));
    }

    /** Of an identifier in its normal form; null for null. */
    public static String of(EpcisId id) {
        return id == null ? null : of(id.normal());
    }

    /** Of an identifier as somebody wrote it. */
    public static String ofId(String raw) {
        return of(EpcisId.of(raw));
    }
}
