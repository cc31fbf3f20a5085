package io.trigon.integrations.exchange.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One message as read.
 *
 * @param header its UNH
 * @param segments all but UNH and UNT, in order
 * @param errors what is wrong inside, by place
 * @param refusals why its frame can't be taken; empty when it is sound
 * @param notes what is wrong with its frame and was forgiven
 */
public record EdifactMessage(
        EdifactSegment header,
        List<EdifactSegment> segments,
        List<EdifactError> errors,
        List<Refusal> refusals,
        List<Refusal> notes) {

    public EdifactMessage {
        segments = List.copyOf(segments);
        errors = List.copyOf(errors);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    /** Its name (0065), such as {@code IFTMIN}. */
    public String type() {
        return header.at(2, 1);
    }

    /** Version and release together (0052, 0054), such as {@code D96A}. */
    public String directory() {
        return header.at(2, 2) + header.at(2, 3);
    }

    /** The sender's number of it (0062). */
    public String reference() {
        return header.at(1);
    }

    /** Whether its content may be acted on. */
    public boolean isTaken() {
        return refusals.isEmpty() && errors.stream().noneMatch(EdifactError::fatal);
    }

    /** The same with those refusals noted only. */
    public EdifactMessage forgiving(Predicate<Refusal> forgiven) {
        List<Refusal> left = refusals.stream().filter(forgiven.negate()).toList();
        List<Refusal> noted = Stream.concat(notes.stream(), refusals.stream().filter(forgiven))
                .toList();
        return new EdifactMessage(header, segments, errors, left, noted);
    }

    /** The same, refused for this too. */
    public EdifactMessage refused(Refusal refusal) {
        List<Refusal> all = new ArrayList<>(refusals);
        all.add(refusal);
        return new EdifactMessage(header, segments, errors, all, notes);
    }
}
