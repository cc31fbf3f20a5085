package io.trigon.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboundMessageTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void ofAVeryLongEffectNoNumberIsCutInTwo() {
        String numbers =
                IntStream.range(0, 3_000).mapToObj("TG%013d"::formatted).collect(Collectors.joining(" "));
        InboundMessage message = new InboundMessage("CARRIER", "a.edi", "h", new byte[] {1}, NOON);
        message.settle(InboundMessage.State.PROCESSED, null, null, numbers, NOON);
        assertThat(message.effect()).hasSizeBetween(19_980, 20_000);
        assertThat(message.effect().split(" ")).allMatch(n -> n.length() == 15);
        assertThat(message.trackingNumbers()).hasSize(3_000);
    }
}
