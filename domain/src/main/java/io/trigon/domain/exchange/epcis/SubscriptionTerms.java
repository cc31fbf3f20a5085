package io.trigon.domain.exchange.epcis;

import java.time.Instant;

/**
 * What a subscriber wants.
 *
 * @param dest to where results are sent
 * @param signatureToken the key of the signatures; null for none
 * @param reportIfEmpty whether to send when nothing was found, too
 * @param initialRecordTime from when on events count; null for from now on
 * @param schedule null for a stream
 */
public record SubscriptionTerms(
        String dest, String signatureToken, boolean reportIfEmpty, Instant initialRecordTime, EventSchedule schedule) {
    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "to " + dest;
    }
}
