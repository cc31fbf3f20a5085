package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.OutboundMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    @Test
    void aMailServerThatHangsKeepsNoPartnerWaiting() throws Exception {
        house.close();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ExchangeHouse waiting =
                        new ExchangeHouse(data, false, Optional.of("127.0.0.1"), silent.getLocalPort()).open()) {
            Instant now = waiting.world.clock.instant();
            OutboundMessage mail =
                    waiting.world.outbox.add(OutboundMessage.mail("dock@example.org", "Late", "Sorry", now));
            var connection = silent.accept();
            OutboundMessage file = waiting.world.outbox.add(
                    OutboundMessage.file("DEMOSHIP", "997-1.edi", "997", new byte[] {1}, null, now));

            eventually(() -> file.state() == OutboundMessage.State.SENT);

            assertThat(mail.state()).isEqualTo(OutboundMessage.State.PENDING);
            assertThat(mail.attempts()).isZero();
            connection.close();
        }
    }
}
