package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.MessageReading.Acknowledged;
import io.trigon.domain.exchange.MessageReading.Verdict;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.util.List;
import java.util.stream.Collectors;

/** What a partner says of an interchange of ours by CONTRL. */
final class ControlTranslator {

    private static final String REJECTED = "4";
    private static final String RECEIVED = "8";
    private static final int FINDINGS = 8;

    private ControlTranslator() {}

    /** Refused when any level of it is; an interchange of ours has one message. */
    static Acknowledged read(EdifactMessage message) {
        List<EdifactSegment> segments = message.segments();
        EdifactSegment uci = segments.get(0);
        boolean refused = segments.stream().anyMatch(ControlTranslator::refuses);
        boolean found = segments.stream().anyMatch(s -> s.is("UCS"));
        Verdict verdict = refused
                ? Verdict.REJECTED
                : uci.at(4).equals(RECEIVED) ? Verdict.RECEIVED : found ? Verdict.WITH_ERRORS : Verdict.ACCEPTED;
        String why = segments.stream()
                .filter(s -> refuses(s) || s.is("UCS") || s.is("UCD"))
                .limit(FINDINGS)
                .map(EdifactSegment::text)
                .collect(Collectors.joining(" "));
        return new Acknowledged("CONTRL", uci.at(1), null, null, verdict, why.isEmpty() ? null : why, uci.text());
    }

    private static boolean refuses(EdifactSegment segment) {
        return switch (segment.tag()) {
            case "UCI", "UCF" -> segment.at(4).equals(REJECTED);
            case "UCM" -> segment.at(3).equals(REJECTED);
            default -> false;
        };
    }
}
