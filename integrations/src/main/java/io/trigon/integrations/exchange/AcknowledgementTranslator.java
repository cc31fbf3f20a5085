package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.MessageReading.Acknowledged;
import io.trigon.domain.exchange.MessageReading.Verdict;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.util.List;
import java.util.function.Predicate;

/** What a partner says of what we sent: 997, 999 and TA1. */
final class AcknowledgementTranslator {

    private AcknowledgementTranslator() {}

    /** A TA1 speaks of the envelope alone. */
    static Acknowledged ta1(X12Segment ta1) {
        boolean refused = !ta1.at(4).matches("[AE]");
        Verdict verdict = refused ? Verdict.REJECTED : Verdict.RECEIVED;
        return new Acknowledged("TA1", ta1.at(1), null, null, verdict, refused ? ta1.text() : null, ta1.text());
    }

    /** A 997 or 999: of the one group that its AK1 names. */
    static Acknowledged read(X12Transaction set) {
        List<X12Segment> segments = set.segments();
        X12Segment group = first(segments, s -> s.is("AK1"));
        X12Segment end = first(segments, s -> s.is("AK9"));
        Verdict verdict =
                switch (end.at(1)) {
                    case "A" -> Verdict.ACCEPTED;
                    case "E" -> Verdict.WITH_ERRORS;
                    default -> Verdict.REJECTED;
                };
        String why = verdict == Verdict.ACCEPTED ? null : findings(segments);
        return new Acknowledged(set.set(), null, group.at(2), null, verdict, why, group.text() + " " + end.text());
    }

    /** What is mandatory in a set that was taken is there. */
    private static X12Segment first(List<X12Segment> segments, Predicate<X12Segment> wanted) {
        return segments.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** The segments that say what is wrong, as they came; of many the first. */
    private static String findings(List<X12Segment> segments) {
        List<String> found = segments.stream()
                .filter(s -> s.is("AK3")
                        || s.is("AK4")
                        || s.is("IK3")
                        || s.is("IK4")
                        || (s.is("AK5") || s.is("IK5") || s.is("AK9"))
                                && !s.at(1).equals("A"))
                .map(X12Segment::text)
                .limit(8)
                .toList();
        return String.join(" ", found);
    }
}
