package io.trigon.integrations.exchange.x12;

import java.util.List;

/**
 * One interchange as read.
 *
 * @param senderQualifier ISA05
 * @param sender ISA06 without the blanks that fill it
 * @param receiverQualifier ISA07
 * @param receiver ISA08 without the blanks that fill it
 * @param version ISA12
 * @param controlNumber ISA13
 * @param date ISA09 as it came
 * @param time ISA10 as it came
 * @param wantsAcknowledgement whether ISA14 asks for a TA1
 * @param test whether ISA15 marks it as a test
 * @param acknowledgements its TA1 segments: what the sender says of interchanges of ours
 * @param groups its functional groups
 * @param flaws elements of its own frame that are wrong, as {@code ISA-09} or {@code IEA-02}; empty when sound
 */
public record X12Interchange(
        String senderQualifier,
        String sender,
        String receiverQualifier,
        String receiver,
        String version,
        String controlNumber,
        String date,
        String time,
        boolean wantsAcknowledgement,
        boolean test,
        List<X12Segment> acknowledgements,
        List<X12Group> groups,
        List<String> flaws) {

    /** What its flaws amount to; empty when it is sound. */
    public List<InterchangeNote> notes() {
        return InterchangeNote.of(this);
    }

    /** The same with other groups. */
    public X12Interchange with(List<X12Group> others) {
        return new X12Interchange(
                senderQualifier,
                sender,
                receiverQualifier,
                receiver,
                version,
                controlNumber,
                date,
                time,
                wantsAcknowledgement,
                test,
                acknowledgements,
                others,
                flaws);
    }

    /** Who sent it, as partners are registered: qualifier and id. */
    public String senderKey() {
        return senderQualifier + "/" + sender;
    }

    /** To whom it is addressed: qualifier and id. */
    public String receiverKey() {
        return receiverQualifier + "/" + receiver;
    }
}
