package io.trigon.integrations.exchange.x12;

import java.util.List;
import java.util.Set;

/**
 * One transaction set as read.
 *
 * @param set its number, such as {@code 204}
 * @param version release it is written in, six digits from GS08
 * @param controlNumber ST02
 * @param segments all but ST and SE, in order
 * @param errors what is wrong inside, by place
 * @param refusals AK502 codes of the set as a whole (1 not supported, 2 trailer missing, 3 control numbers differ,
 *     4 segment count wrong, 6 and 7 header incomplete, 23 control number not unique); empty when its frame is sound
 * @param noted those of them that were forgiven: said again, and no reason to refuse the set
 */
public record X12Transaction(
        String set,
        String version,
        String controlNumber,
        List<X12Segment> segments,
        List<X12Error> errors,
        List<String> refusals,
        List<String> noted) {

    /** The same, forgiven whatever of these is wrong: with the set as such, with a segment, with an element. */
    public X12Transaction forgiving(Set<String> ofSet, Set<String> ofSegment, Set<String> ofElement) {
        List<String> left = refusals.stream().filter(c -> !ofSet.contains(c)).toList();
        List<String> forgiven = refusals.stream().filter(ofSet::contains).toList();
        List<X12Error> milder = errors.stream()
                .map(e -> (e.ofSegment() ? ofSegment : ofElement).contains(e.code()) ? e.noted() : e)
                .toList();
        return new X12Transaction(set, version, controlNumber, segments, milder, left, forgiven);
    }

    /** How a 997 answers this set. */
    public Verdict verdict() {
        if (!refusals.isEmpty() || errors.stream().anyMatch(X12Error::fatal)) {
            return Verdict.REJECTED;
        }
        return errors.isEmpty() && noted.isEmpty() ? Verdict.ACCEPTED : Verdict.ACCEPTED_WITH_ERRORS;
    }

    /** Whether its content may be acted on. */
    public boolean isTaken() {
        return verdict() != Verdict.REJECTED;
    }

    /** AK501. */
    public enum Verdict {
        ACCEPTED("A"),
        ACCEPTED_WITH_ERRORS("E"),
        REJECTED("R");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** The letter on the wire. */
        public String code() {
            return code;
        }
    }
}
