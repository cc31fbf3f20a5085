package io.trigon.integrations.exchange.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The acknowledgement of what a partner sent")
class X12AcknowledgementTest {

    private static final X12Reader READER = new X12Reader(X12Limits.STANDARD);

    @ParameterizedTest(name = "{0} is answered as the file beside it says")
    @ValueSource(
            strings = {
                "tenders/full-4010",
                "tenders/three-stops-5010",
                "statuses/one-day-4010",
                "statuses/trouble-5010",
                "odd/other-delimiters",
                "odd/newline-is-the-terminator",
                "odd/windows-lines",
                "odd/byte-order-mark",
                "odd/no-terminator-at-the-end",
                "odd/wrapped-at-80",
                "odd/two-interchanges",
                "odd/latin-letters",
                "odd/added-by-the-partner",
                "broken/missing-mandatory-segment",
                "broken/missing-mandatory-element",
                "broken/wrong-segment-count",
                "broken/control-numbers-differ",
                "broken/bad-date",
                "broken/bad-code",
                "broken/unknown-set",
                "broken/unknown-version",
                "broken/missing-set-trailer",
                "broken/one-of-two-is-bad",
                "broken/wrong-group-count",
                "broken/same-set-number",
                "broken/wrong-check-digit"
            })
    void everyFileIsAnsweredAsExpected(String name) throws Exception {
        String answer = answerTo(Fixtures.bytes(name + ".edi"));

        assertThat(answer).isEqualTo(Fixtures.expected(name + ".997", answer));
        assertThat(answerTo(Fixtures.bytes(name + ".edi"))).isEqualTo(answer);
    }

    @Test
    void ourOwnAcknowledgementIsSoundAndNeverAcknowledged() throws Exception {
        byte[] answer = answerTo(Fixtures.bytes("broken/bad-date.edi")).getBytes(StandardCharsets.UTF_8);

        X12Group group = read(answer).get(0).groups().get(0);

        assertThat(group.verdict()).isEqualTo("A");
        assertThat(FunctionalAcknowledgement.isDue(group)).isFalse();
    }

    private static String answerTo(byte[] file) throws X12Unreadable {
        StringBuilder answers = new StringBuilder();
        for (X12Interchange interchange : read(file)) {
            X12Group first = interchange.groups().get(0);
            String release = X12Schemas.release(first.version());
            X12Envelope envelope = new X12Envelope(
                    "ZZ",
                    "TRIGON",
                    "TRIGON",
                    interchange.senderQualifier(),
                    interchange.sender(),
                    first.sender(),
                    42,
                    Instant.parse("2026-03-02T15:20:00Z"),
                    X12Schemas.VERSIONS.contains(release) ? release : "004010",
                    interchange.test());
            byte[] answer = FunctionalAcknowledgement.write(
                    envelope, FunctionalAcknowledgement.Kind.FUNCTIONAL, interchange.groups());
            answers.append(new String(answer, StandardCharsets.UTF_8).replace("~", "~\n"));
        }
        return answers.toString();
    }

    private static List<X12Interchange> read(byte[] file) throws X12Unreadable {
        X12File cut = X12Framing.cut(file, X12Limits.STANDARD);
        assertThat(cut.isWhole()).isTrue();
        List<X12Interchange> result = new ArrayList<>();
        for (X12Frame frame : cut.frames()) {
            result.add(READER.read(frame));
        }
        return result;
    }
}
