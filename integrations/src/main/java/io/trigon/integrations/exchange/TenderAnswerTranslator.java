package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.MessageReading.TenderAnswered;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a 990 (004010 or 005010), a carrier's answer to a load that we tendered to it. */
final class TenderAnswerTranslator {

    private TenderAnswerTranslator() {}

    /** @throws BrokenRule {@code tender-answer-unclear} when it neither accepts nor declines */
    static TenderAnswered read(X12Transaction set) {
        X12Segment b1 = set.segments().stream()
                .filter(s -> s.is("B1"))
                .findFirst()
                .orElseThrow(() -> new BrokenRule("tender-answer-unclear", "the answer says nothing"));
        String action = b1.at(4);
        if (!action.matches("[ADR]")) {
            throw new BrokenRule(
                    "tender-answer-unclear",
                    "the answer neither accepts nor declines",
                    Map.of("load", b1.at(2), "answer", action));
        }
        boolean accepted = action.equals("A");
        return new TenderAnswered(b1.at(2), accepted, accepted ? null : reason(set), b1.text());
    }

    /** Remarks in words (K1, V9) before the code of a reason (V901); null when there is none. */
    private static String reason(X12Transaction set) {
        String words = set.segments().stream()
                .flatMap(TenderAnswerTranslator::words)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    private static Stream<String> words(X12Segment segment) {
        return switch (segment.tag()) {
            case "K1" -> Stream.of(segment.at(1), segment.at(2));
            case "V9" -> Stream.of(segment.at(2).isEmpty() ? segment.at(1) : segment.at(2));
            default -> Stream.empty();
        };
    }
}
