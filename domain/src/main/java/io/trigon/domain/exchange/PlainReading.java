package io.trigon.domain.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text of a partner's machine in plain words: each segment as it came beside what it says, and what is wrong with it.
 *
 * @param sender qualifier and id of who sent the first interchange, as in {@code ZZ/ACME}; null when it can't be read
 * @param cut whether more segments follow than are shown; the findings speak of all
 */
public record PlainReading(Syntax syntax, String sender, List<Line> lines, List<Finding> findings, boolean cut) {

    /** What kind of text it is; NEITHER for anything that no interchange begins and that is neither JSON nor XML. */
    public enum Syntax {
        X12,
        EDIFACT,
        EPCIS,
        NEITHER
    }

    /**
     * What a finding leads to. REFUSED: what it is in is not taken, and the acknowledgement says so. HELD: acknowledged, but
     * kept for a person. NOTED: taken all the same.
     */
    public enum Weight {
        REFUSED,
        HELD,
        NOTED
    }

    /**
     * A segment.
     *
     * @param number in the text, from 1
     * @param set the message it is in, such as {@code 204} or {@code IFTMIN}; empty in the envelope
     * @param control the sender's number of that message; empty in the envelope
     * @param position in that message, its header is 1; 0 in the envelope
     * @param raw as it came, without its terminator
     * @param text the same in the form in which evidence is kept
     * @param name what kind of segment it is, in words
     * @param says what it tells, in one line
     */
    public record Line(
            int number,
            String set,
            String control,
            int position,
            String tag,
            String raw,
            String text,
            String name,
            String says,
            List<Element> elements) {
        public Line {
            elements = List.copyOf(elements);
        }
    }

    /**
     * An element, or a component of one, that carries something.
     *
     * @param place such as {@code G62-02}, or {@code DTM-01.2} for a component
     * @param raw as it came
     * @param name what it is, in words
     * @param meaning what it says, in words
     */
    public record Element(String place, String raw, String name, String meaning) {}

    /**
     * Something wrong.
     *
     * @param line the segment's number, 0 when it is at none
     * @param place such as {@code G62-02}; empty when it is no element or segment alone
     * @param code stable
     * @param says what is wrong, in words; null when the code has its words elsewhere
     * @param found what stands there
     * @param expected what should stand there
     * @param example how it looks when it is right
     */
    public record Finding(
            Weight weight,
            int line,
            String place,
            String code,
            String says,
            String found,
            String expected,
            String example) {
        /** The same, forgiven. */
        Finding noted() {
            return new Finding(Weight.NOTED, line, place, code, says, found, expected, example);
        }
    }

    public PlainReading {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Whether nothing keeps any of it back. */
    public boolean isSound() {
        return findings.stream().allMatch(f -> f.weight() == Weight.NOTED);
    }

    /** The same with other findings, by their place in the text. */
    public PlainReading with(List<Finding> others) {
        return new PlainReading(
                syntax,
                sender,
                lines,
                others.stream()
                        .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                        .toList(),
                cut);
    }

    public List<Finding> findingsAt(int line) {
        return findings.stream().filter(f -> f.line() == line).toList();
    }

    /** The gravest finding at a line; null when there is none. */
    public Weight weightAt(int line) {
        return findingsAt(line).stream()
                .map(Finding::weight)
                .min(Weight::compareTo)
                .orElse(null);
    }

    /** The numbers of the lines that the evidence of a milestone, tender or answer holds. */
    public Set<Integer> linesOf(String evidence) {
        List<String> told = evidence == null ? List.of() : Arrays.asList(evidence.split(" (?=[A-Z][A-Z0-9]{1,2}[*+])"));
        return lines.stream()
                .filter(l -> told.contains(l.text()))
                .map(Line::number)
                .collect(Collectors.toSet());
    }

    /** The types of the messages in it, in their order. */
    public List<String> sets() {
        return lines.stream()
                .map(Line::set)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }
}
