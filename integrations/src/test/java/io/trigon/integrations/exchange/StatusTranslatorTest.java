package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.integrations.exchange.x12.Fixtures;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A shipment status (214)")
class StatusTranslatorTest {

    @ParameterizedTest(name = "{0} reads as the file beside it says")
    @ValueSource(strings = {"statuses/one-day-4010", "statuses/trouble-5010"})
    void readsAsExpected(String name) throws Exception {
        StringBuilder text = new StringBuilder();
        for (X12Transaction set : Readings.sets(name + ".edi")) {
            text.append(set.set()).append(' ').append(set.controlNumber()).append('\n');
            text.append(Readings.text(StatusTranslator.read(set)));
        }

        assertThat(text.toString()).isEqualTo(Fixtures.expected(name + ".reading", text.toString()));
    }

    @Test
    void localTimeIsTimeAtTheStop() throws Exception {
        StatusLine arrived = StatusTranslator.read(
                        Readings.sets("statuses/one-day-4010.edi").get(0))
                .lines()
                .get(0);

        assertThat(arrived.at(ZoneId.of("America/Chicago"))).isEqualTo(Instant.parse("2026-03-03T14:12:00Z"));
        assertThat(arrived.at(ZoneId.of("Asia/Shanghai"))).isEqualTo(Instant.parse("2026-03-03T00:12:00Z"));
    }

    @Test
    void theSameStatusInAnotherInterchangeHasTheSameKey() throws Exception {
        var first =
                StatusTranslator.read(Readings.sets("statuses/one-day-4010.edi").get(1));
        var again =
                StatusTranslator.read(Readings.sets("statuses/one-day-4010.edi").get(1));

        assertThat(first.lines().get(0).key()).isEqualTo(again.lines().get(0).key());
        assertThat(first.lines().get(0).key()).startsWith("214:DEPARTED_PICKUP");
    }

    @Test
    void degreesThatLieNowhereDontMakeTheStatusWrong() throws Exception {
        var reading = StatusTranslator.read(
                Readings.sets("statuses/point-nowhere-4010.edi").get(0));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.lines().get(0).point()).isNull();
    }
}
