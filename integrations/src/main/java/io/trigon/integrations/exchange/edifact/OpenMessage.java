package io.trigon.integrations.exchange.edifact;

import java.util.ArrayList;
import java.util.List;

/** The message being read. */
final class OpenMessage {

    private final EdifactSegment unh;
    private final List<EdifactSegment> segments = new ArrayList<>();

    OpenMessage(EdifactSegment unh) {
        this.unh = unh;
    }

    int nextPosition() {
        return segments.size() + 2;
    }

    void add(EdifactSegment segment) {
        segments.add(segment);
    }

    /** @param unt null when it is missing */
    EdifactMessage close(EdifactSegment unt, int mostErrors) {
        List<Refusal> refusals = new ArrayList<>();
        if (!unh.has(1)) {
            refusals.add(Refusal.of(EdifactError.MISSING, "UNH", 2));
        }
        String type = unh.at(2, 1);
        boolean known = EdifactSchemas.speaks(type);
        if (!known) {
            refusals.add(new Refusal(type.isEmpty() ? EdifactError.MISSING : Refusal.NOT_SUPPORTED_VALUE, "UNH", 3, 1));
        } else if (!EdifactSchemas.speaks(type, unh.at(2, 2), unh.at(2, 3))) {
            refusals.add(new Refusal(
                    Refusal.NOT_SUPPORTED_VALUE, "UNH", 3, unh.at(2, 2).equals("D") ? 3 : 2));
        }
        if (unt == null) {
            refusals.add(Refusal.of(EdifactError.MISSING, "UNT", 0));
        } else {
            Assembly.judge(unt, "UNT", segments.size() + 2, unh.at(1), refusals);
        }
        List<EdifactError> errors = known ? BodyCheck.of(type, segments, mostErrors) : List.of();
        return new EdifactMessage(unh, segments, errors, refusals, List.of());
    }
}
