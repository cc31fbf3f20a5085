package io.trigon.integrations.exchange.x12;

import java.time.Instant;

/**
 * The outside of an interchange we write.
 *
 * @param senderQualifier ISA05 of ours
 * @param sender ISA06 of ours
 * @param groupSender GS02 of ours
 * @param receiverQualifier ISA07 of the partner
 * @param receiver ISA08 of the partner
 * @param groupReceiver GS03 of the partner
 * @param controlNumber ISA13 and GS06, 1 to 999 999 999; the caller sees to it that it is used once per partner
 * @param at date and time in the envelope, written in UTC
 * @param release version of the group, such as {@code 004010}
 * @param test whether it is marked as a test
 */
public record X12Envelope(
        String senderQualifier,
        String sender,
        String groupSender,
        String receiverQualifier,
        String receiver,
        String groupReceiver,
        long controlNumber,
        Instant at,
        String release,
        boolean test) {

    /** ISA12 that goes with the release. */
    String interchangeVersion() {
        return release.startsWith("005") ? "00501" : "00401";
    }
}
