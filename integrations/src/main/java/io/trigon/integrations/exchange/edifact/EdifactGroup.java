package io.trigon.integrations.exchange.edifact;

import java.util.List;
import java.util.function.Predicate;

/**
 * The messages of a functional group, or those of an interchange that has no groups.
 *
 * @param header its UNG, null for messages that stand in no group
 * @param refusals why its frame can't be taken; empty when it is sound
 */
public record EdifactGroup(EdifactSegment header, List<EdifactMessage> messages, List<Refusal> refusals) {

    public EdifactGroup {
        messages = List.copyOf(messages);
        refusals = List.copyOf(refusals);
    }

    /** Whether it is a group in the terms of the standard. */
    public boolean isFramed() {
        return header != null;
    }

    /** The sender's number of it (0048), empty when it is not framed. */
    public String reference() {
        return header == null ? "" : header.at(5);
    }

    /** The same without those refusals. */
    EdifactGroup forgiving(Predicate<Refusal> forgiven) {
        return new EdifactGroup(
                header,
                messages.stream().map(m -> m.forgiving(forgiven)).toList(),
                refusals.stream().filter(forgiven.negate()).toList());
    }
}
