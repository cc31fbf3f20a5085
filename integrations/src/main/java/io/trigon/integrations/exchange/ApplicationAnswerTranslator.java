package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.MessageReading.Acknowledged;
import io.trigon.domain.exchange.MessageReading.Verdict;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a partner's application says of a document of ours by APERAK. */
final class ApplicationAnswerTranslator {

    private static final String NOT_ACCEPTED = "27";

    /** Accepted as it is, or with changes of the receiver's. */
    private static final Set<String> ACCEPTED = Set.of("28", "29", "30");

    /** The number of the message that is answered. */
    private static final String ANSWERED = "ACW";

    private static final int FINDINGS = 8;

    private ApplicationAnswerTranslator() {}

    /** Of the document that its RFF ACW names, or else its first reference; empty when it names none. */
    static Optional<Acknowledged> read(EdifactMessage message) {
        List<EdifactSegment> segments = message.segments();
        String why = segments.stream()
                .filter(s -> s.is("ERC") || s.is("FTX"))
                .limit(FINDINGS)
                .map(EdifactSegment::text)
                .collect(Collectors.joining(" "));
        String answered = segments.stream()
                .filter(s -> s.is("BGM"))
                .findFirst()
                .map(bgm -> bgm.at(3))
                .orElse("");
        boolean errors = segments.stream().anyMatch(s -> s.is("ERC"));
        Verdict verdict = verdict(answered, errors);
        return document(segments)
                .map(rff -> new Acknowledged(
                        "APERAK",
                        null,
                        null,
                        rff.at(1, 2),
                        verdict,
                        verdict == Verdict.ACCEPTED || why.isEmpty() ? null : why,
                        rff.text()));
    }

    private static Verdict verdict(String answered, boolean errors) {
        if (answered.equals(NOT_ACCEPTED) || errors && !ACCEPTED.contains(answered)) {
            return Verdict.REJECTED;
        }
        return errors ? Verdict.WITH_ERRORS : Verdict.ACCEPTED;
    }

    private static Optional<EdifactSegment> document(List<EdifactSegment> segments) {
        List<EdifactSegment> named = segments.stream()
                .filter(s -> s.is("RFF") && !s.at(1, 2).isEmpty())
                .toList();
        return named.stream()
                .filter(s -> s.at(1, 1).equals(ANSWERED))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }
}
