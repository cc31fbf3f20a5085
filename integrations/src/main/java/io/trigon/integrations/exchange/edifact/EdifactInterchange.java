package io.trigon.integrations.exchange.edifact;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One interchange as read.
 *
 * @param header its UNB
 * @param syntax 0002, 0 when it is no number
 * @param groups its groups; one without a frame when it has messages only
 * @param refusals why nothing of it can be taken; empty when its frame is sound
 * @param notes what is wrong with its frame and harms no message
 */
public record EdifactInterchange(
        EdifactSegment header, int syntax, List<EdifactGroup> groups, List<Refusal> refusals, List<Refusal> notes) {

    public EdifactInterchange {
        groups = List.copyOf(groups);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    public String sender() {
        return header.at(2, 1);
    }

    /** Code of the sender's identification, empty when none is given. */
    public String senderQualifier() {
        return header.at(2, 2);
    }

    public String receiver() {
        return header.at(3, 1);
    }

    /** Code of the receiver's identification, empty when none is given. */
    public String receiverQualifier() {
        return header.at(3, 2);
    }

    /** 0001 as it came. */
    public String repertoire() {
        return header.at(1, 1);
    }

    /** The sender's number of it (0020). */
    public String controlNumber() {
        return header.at(5);
    }

    /** Whether 0031 asks for an acknowledgement. */
    public boolean wantsAcknowledgement() {
        return header.at(9).equals("1");
    }

    /** Whether 0035 marks it as a test. */
    public boolean test() {
        return header.at(11).equals("1");
    }

    public Stream<EdifactMessage> messages() {
        return groups.stream().flatMap(g -> g.messages().stream());
    }

    /** The same with those refusals forgiven, at every level. */
    public EdifactInterchange forgiving(Predicate<Refusal> forgiven) {
        return new EdifactInterchange(
                header,
                syntax,
                groups.stream().map(g -> g.forgiving(forgiven)).toList(),
                refusals.stream().filter(forgiven.negate()).toList(),
                notes);
    }

    /** The same, refused as a whole. */
    public EdifactInterchange refused(Refusal refusal) {
        return new EdifactInterchange(
                header,
                syntax,
                groups,
                Stream.concat(refusals.stream(), Stream.of(refusal)).toList(),
                notes);
    }
}
