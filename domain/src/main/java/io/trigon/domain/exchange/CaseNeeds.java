package io.trigon.domain.exchange;

import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.domain.shared.BrokenRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What must be in a message: one line for each segment, its elements separated by commas. <code>AT7-01=X3, AT7-07=LT</code>
 * wants both in one AT7; <code>B2A-01=04|05</code> either of two; <code>MS3-01</code> any value.
 */
public final class CaseNeeds {
    private static final int LONGEST = 1_000;
    private static final String ELEMENT = "[A-Z][A-Z0-9]{1,2}-\\d{2}(\\.\\d{1,2})?(=[^,=]{1,60})?";

    private final List<Segment> segments;

    private CaseNeeds(List<Segment> segments) {
        this.segments = segments;
    }

    /** Elements that stand in one segment together. */
    private record Segment(String text, List<Wanted> wanted) {}

    /** @param values any of them; empty when any value will do */
    private record Wanted(String place, List<String> values) {}

    /** @throws BrokenRule {@code case-needs} when it can't be read */
    public static CaseNeeds of(String text) {
        BrokenRule.unless(text.length() <= LONGEST, "case-needs", "the needs of a case are too long");
        List<Segment> segments = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                segments.add(new Segment(
                        line,
                        Arrays.stream(line.split(",", -1))
                                .map(CaseNeeds::wanted)
                                .toList()));
            }
        }
        return new CaseNeeds(segments);
    }

    private static Wanted wanted(String text) {
        String element = text.strip();
        BrokenRule.unless(
                element.matches(ELEMENT),
                "case-needs",
                "a need is such as AT7-01=X3; several in one segment by commas");
        int at = element.indexOf('=');
        return at < 0
                ? new Wanted(element, List.of())
                : new Wanted(
                        element.substring(0, at),
                        List.of(element.substring(at + 1).split("\\|")));
    }

    /** The lines of the needs that no segment of the message has; empty when all is there. */
    List<String> missingFrom(List<Line> message) {
        return segments.stream()
                .filter(segment -> message.stream().noneMatch(line -> has(line, segment)))
                .map(Segment::text)
                .toList();
    }

    private static boolean has(Line line, Segment segment) {
        return segment.wanted().stream().allMatch(wanted -> line.elements().stream()
                .anyMatch(e -> first(e.place()).equals(first(wanted.place()))
                        && (wanted.values().isEmpty() || wanted.values().contains(e.raw()))));
    }

    /** An element that has one component only is its first: {@code STS-02} and {@code STS-02.1} are one place. */
    private static String first(String place) {
        return place.endsWith(".1") ? place.substring(0, place.length() - 2) : place;
    }
}
