package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.OutboundMessage;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What leaves the house")
class OutboxRouteTest extends OpenExchange {

    @Test
    void anAnswerThatCantBeDeliveredIsTriedAgainAndAtLastLaidAside() throws Exception {
        OutboundMessage message = house.world.outbox.add(OutboundMessage.file(
                "DEMOSHIP", "../../escape.edi", "997", new byte[] {1}, null, house.world.clock.instant()));

        eventually(() -> {
            house.world.clock.turn(Duration.ofMinutes(11));
            return message.state() == OutboundMessage.State.DEAD;
        });

        assertThat(message.attempts()).isEqualTo(10);
        assertThat(message.lastError()).contains("not a name for a file of ours");
        assertThat(data.resolve("escape.edi")).doesNotExist();
    }
}
