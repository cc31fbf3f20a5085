package io.trigon.integrations.exchange.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.integrations.exchange.x12.FunctionalAcknowledgement.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is acknowledged the short way is acknowledged as the schemas want it. */
class SoundAcknowledgementTest {

    private record Asked(X12Envelope envelope, Kind kind, List<X12Group> groups) {}

    private static Stream<Asked> sound() {
        List<Asked> asked = new ArrayList<>();
        for (long number : new long[] {1, 20_417, 999_999_999}) {
            for (int groups = 1; groups <= 3; groups++) {
                for (int sets : new int[] {1, 2, 600}) {
                    asked.add(new Asked(
                            envelope("004010", number, sets == 2), Kind.FUNCTIONAL, groups("004010", groups, sets)));
                    asked.add(new Asked(
                            envelope("005010", number, sets == 1), Kind.FUNCTIONAL, groups("005010", groups, sets)));
                    asked.add(new Asked(
                            envelope("005010", number, false), Kind.IMPLEMENTATION, groups("005010", groups, sets)));
                }
            }
        }
        return asked.stream();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatIsSoundIsAcknowledgedByteForByteAsTheCheckedWriterDoes(Asked asked) {
        assertThat(SoundAcknowledgement.covers(asked.envelope(), asked.groups()))
                .isTrue();
        assertThat(text(SoundAcknowledgement.write(asked.envelope(), asked.kind(), asked.groups())))
                .isEqualTo(
                        text(FunctionalAcknowledgement.writeChecked(asked.envelope(), asked.kind(), asked.groups())));
    }

    @Test
    void anythingUnusualIsLeftToTheCheckedWriter() {
        X12Envelope plain = envelope("004010", 7, false);
        X12Group good = group("004010", 5, 2, List.of(), List.of());
        assertThat(SoundAcknowledgement.covers(plain, List.of(good))).isTrue();
        assertThat(SoundAcknowledgement.covers(plain, List.of(good, group("004010", 6, 1, List.of("4"), List.of()))))
                .isFalse();
        assertThat(SoundAcknowledgement.covers(plain, List.of(good, group("004010", 6, 1, List.of(), List.of("4")))))
                .isFalse();
        assertThat(SoundAcknowledgement.covers(plain, List.of(group("004010VICS", 6, 1, List.of(), List.of()))))
                .isFalse();
        assertThat(SoundAcknowledgement.covers(envelope("004010", 1_000_000_000, false), List.of(good)))
                .isFalse();
        X12Envelope odd =
                new X12Envelope("ZZ", "TRIGON", "TRIGON", "ZZ", "A*B", "CARR", 1, Instant.EPOCH, "004010", false);
        assertThat(SoundAcknowledgement.covers(odd, List.of(good))).isFalse();
    }

    private static X12Envelope envelope(String release, long number, boolean test) {
        Instant at = Instant.parse("2026-11-02T03:04:05Z");
        return new X12Envelope("ZZ", "TRIGON", "TRIGON", "02", "ROAD-RUNNER1", "RR", number, at, release, test);
    }

    private static List<X12Group> groups(String release, int count, int sets) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> group(release, i * 101, sets, List.of(), List.of()))
                .toList();
    }

    private static X12Group group(
            String release, int number, int sets, List<String> refusals, List<String> refusalsOfSets) {
        List<X12Transaction> transactions = IntStream.rangeClosed(1, sets)
                .mapToObj(i -> new X12Transaction(
                        "214", release, "%04d".formatted(i), List.of(), List.of(), refusalsOfSets, List.of()))
                .toList();
        return new X12Group(
                "QM", "RR", "TRIGON", String.valueOf(number), release, sets, transactions, refusals, List.of());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
