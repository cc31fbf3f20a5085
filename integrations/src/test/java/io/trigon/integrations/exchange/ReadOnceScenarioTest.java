package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A message that has to be taken in parts")
class ReadOnceScenarioTest {
    @TempDir
    Path data;

    @Test
    void isReadOnceForAllOfThem() throws Exception {
        ExchangeHouse house = new ExchangeHouse(data, false);
        String notTheirs = new String(Fixtures.bytes("tenders/full-4010.edi"), StandardCharsets.US_ASCII)
                .replace("DEMOSHIP", "DEMOCARR");
        long id = house.receiveMessage.receive("DEMOCARR", "e.edi", notTheirs.getBytes(StandardCharsets.US_ASCII));
        house.world.clock.turn(Duration.ofMinutes(1));

        assertThat(house.settleMessage.settle(id)).isEqualTo(State.QUARANTINED);
        InboundMessage message = house.world.exchange.byId(id).orElseThrow();
        assertThat(message.reasonCode()).isEqualTo("sender-may-not-tender");
        assertThat(house.readings).as("together, and in parts").hasValue(2);
    }
}
