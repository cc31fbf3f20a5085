package io.trigon.domain.shipment.epcis;

import java.time.Instant;
import java.util.List;

/**
 * What came at once: a document of events, the result of a query, or an event alone.
 *
 * @param type {@code EPCISDocument}, {@code EPCISQueryDocument} or the type of the one event
 * @param schemaVersion as the document says it, such as {@code 2.0} or {@code 1.2}; null for an event alone
 * @param creationDate null for an event alone
 * @param context the JSON of its {@code @context}; null when it had none
 * @param events those that are right, in their order
 */
public record EpcisDocument(
        String type, String schemaVersion, Instant creationDate, String context, List<ObservedEvent> events) {
    public EpcisDocument {
        events = List.copyOf(events);
    }
}
