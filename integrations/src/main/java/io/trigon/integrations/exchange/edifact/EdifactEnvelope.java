package io.trigon.integrations.exchange.edifact;

import java.time.Instant;

/**
 * The outside of an interchange that we write.
 *
 * @param repertoire the least character repertoire to write in ({@code UNOA} to {@code UNOC}); what it can't hold is
 *     written in the next that can
 * @param syntax version of the syntax, 3 or 4
 * @param senderQualifier code of the sender's identification (0007), null for none
 * @param receiverQualifier the same of the receiver
 * @param controlNumber our number of the interchange (0020)
 * @param release directory of its messages, such as {@code D96A}
 * @param test whether UNB 0035 says that it is a test
 */
public record EdifactEnvelope(
        String repertoire,
        int syntax,
        String sender,
        String senderQualifier,
        String receiver,
        String receiverQualifier,
        long controlNumber,
        Instant at,
        String release,
        boolean test) {

    /** The same with another qualifier of the sender. */
    public EdifactEnvelope sentAs(String qualifier) {
        return new EdifactEnvelope(
                repertoire, syntax, sender, qualifier, receiver, receiverQualifier, controlNumber, at, release, test);
    }
}
