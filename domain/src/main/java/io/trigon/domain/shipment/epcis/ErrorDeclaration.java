package io.trigon.domain.shipment.epcis;

import java.time.Instant;
import java.util.List;

/**
 * An event that bears it is declared to be wrong: the event with the same content that was captured before never happened so.
 *
 * @param declarationTime when it was declared
 * @param reason the bare word of the vocabulary ({@code did_not_occur}, {@code incorrect_data}), else a URI; null when not
 *     said
 * @param correctiveEventIds the events that tell it right; empty for none
 */
public record ErrorDeclaration(Instant declarationTime, String reason, List<String> correctiveEventIds) {
    public ErrorDeclaration {
        correctiveEventIds = List.copyOf(correctiveEventIds);
    }
}
