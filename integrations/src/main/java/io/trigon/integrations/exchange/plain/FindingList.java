package io.trigon.integrations.exchange.plain;

import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Weight;
import java.util.ArrayList;
import java.util.List;

/** Findings on a text, as many as a person may read. */
final class FindingList {
    private static final int MOST = 1_000;

    private final CutText text;
    private final List<Finding> found = new ArrayList<>();

    FindingList(CutText text) {
        this.text = text;
    }

    /** The segment as it came; empty where there is none. */
    String raw(int line) {
        RawSegment segment = text.at(line);
        return segment == null ? "" : segment.raw();
    }

    void add(
            Weight weight,
            int line,
            String place,
            String code,
            String says,
            String value,
            String expected,
            String example) {
        if (found.size() < MOST) {
            found.add(new Finding(weight, line, place, code, says, value, expected, example));
        }
    }

    List<Finding> all() {
        return found;
    }
}
