package io.trigon.integrations.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a 214 (004010 or 005010) as status lines. One instance reads one set. */
final class StatusTranslator {

    private X12Segment b10;
    private final Set<String> headReferences = new LinkedHashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private Line line;

    private StatusTranslator() {}

    /** An LX loop while it is read. */
    private static final class Line {
        private final List<X12Segment[]> statuses = new ArrayList<>();
        private final List<String> references = new ArrayList<>();
        private final List<String> ssccs = new ArrayList<>();
        private Integer stop;
    }

    /**
     * A 214 as read.
     *
     * @param lines what could be made out, in the order of the AT7 segments
     * @param problems why the other statuses could not: {@code status-code-unknown}, {@code status-without-time} and the
     *     rules of the values in them
     */
    record Reading(List<StatusLine> lines, List<BrokenRule> problems) {}

    /** Translates a set that was taken. One status that can't be made out does not keep the others back. */
    static Reading read(X12Transaction set) {
        StatusTranslator translator = new StatusTranslator();
        set.segments().forEach(translator::take);
        List<StatusLine> lines = new ArrayList<>();
        List<BrokenRule> problems = new ArrayList<>();
        for (Line line : translator.lines) {
            for (X12Segment[] status : line.statuses) {
                try {
                    lines.add(translator.status(line, status[0], status[1]));
                } catch (BrokenRule problem) {
                    problems.add(problem);
                }
            }
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new BrokenRule("status-without-lines", "a status message has at least one status"));
        }
        return new Reading(lines, problems);
    }

    private void take(X12Segment segment) {
        switch (segment.tag()) {
            case "B10" -> b10 = segment;
            case "LX" -> open();
            case "AT7" -> current().statuses.add(new X12Segment[] {segment, null});
            case "MS1" -> place(segment);
            case "L11" -> refer(segment);
            case "MAN" -> mark(segment);
            default -> {
                // parties, remarks and weights add nothing to a milestone
            }
        }
    }

    private void open() {
        line = new Line();
        lines.add(line);
    }

    private Line current() {
        if (line == null) {
            open();
        }
        return line;
    }

    private void place(X12Segment ms1) {
        List<X12Segment[]> statuses = current().statuses;
        if (!statuses.isEmpty()) {
            statuses.get(statuses.size() - 1)[1] = ms1;
        }
    }

    /** QN is the number of the stop in the tender; any other reference may name the shipment. */
    private void refer(X12Segment l11) {
        if (line == null) {
            headReferences.add(l11.at(1));
        } else if (l11.at(2).equals("QN") && l11.at(1).matches("\\d{1,3}")) {
            line.stop = Integer.valueOf(l11.at(1));
        } else {
            line.references.add(l11.at(1));
        }
    }

    private void mark(X12Segment man) {
        String mark = man.at(2).replaceAll("[ ()]", "");
        if (line != null && mark.matches("(00)?\\d{18}")) {
            line.ssccs.add(mark.substring(mark.length() - 18));
        }
    }

    private StatusLine status(Line of, X12Segment at7, X12Segment ms1) {
        boolean appointment = !at7.has(1);
        String reason = at7.at(appointment ? 4 : 2);
        BrokenRule.unless(at7.has(5), "status-without-time", "a status says when");
        List<String> references = Stream.of(
                        Stream.of(b10.at(2), b10.at(1), b10.at(6)), headReferences.stream(), of.references.stream())
                .flatMap(s -> s)
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList();
        return new StatusLine(
                references,
                b10.at(3),
                code(at7),
                appointment ? at7.at(3) : "",
                at7.at(5),
                at7.at(6),
                at7.at(7),
                of.stop,
                reason,
                Crosswalk.X12.side(reason),
                placeName(ms1),
                placeZone(ms1),
                point(ms1),
                List.copyOf(of.ssccs),
                at7.position(),
                ms1 == null ? at7.text() : at7.text() + " " + ms1.text());
    }

    private static MilestoneCode code(X12Segment at7) {
        if (at7.has(1)) {
            return Crosswalk.X12.milestone(at7.at(1)).orElseThrow(() -> unknown(at7.at(1), at7.position()));
        }
        return Crosswalk.X12.appointment(at7.at(3)).orElseThrow(() -> unknown(at7.at(3), at7.position()));
    }

    private static BrokenRule unknown(String code, int position) {
        return new BrokenRule(
                "status-code-unknown",
                "status " + code + " is not in our crosswalk",
                Map.of("status", code, "position", String.valueOf(position)));
    }

    private static String placeName(X12Segment ms1) {
        if (ms1 == null) {
            return "";
        }
        return Stream.of(ms1.at(1), ms1.at(2), ms1.at(3))
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static ZoneId placeZone(X12Segment ms1) {
        return ms1 == null ? null : PlaceZones.find(ms1.at(3), ms1.at(2), ms1.at(8));
    }

    /** Degrees that lie nowhere don't make the status wrong. */
    private static GeoPoint point(X12Segment ms1) {
        if (ms1 == null || !ms1.has(4) || !ms1.has(5)) {
            return null;
        }
        Double longitude = X12Degrees.read(ms1.at(4), ms1.at(6), 'E', 'W');
        Double latitude = X12Degrees.read(ms1.at(5), ms1.at(7), 'N', 'S');
        boolean onEarth =
                longitude != null && latitude != null && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
        return onEarth ? GeoPoint.of(latitude, longitude) : null;
    }
}
