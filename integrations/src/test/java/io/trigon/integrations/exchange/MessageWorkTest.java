package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.SettleMessage;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message that can't be settled for a reason of ours")
class MessageWorkTest {

    private final World world = new World();
    private final List<String> deeds = new ArrayList<>();
    private Throwable trouble = new StackOverflowError();

    private final class Troubled extends SettleMessage {
        @Override
        public InboundMessage.State settle(long id) {
            deeds.add("tried");
            if (trouble instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) trouble;
        }

        @Override
        public InboundMessage.State giveUp(long id, String error) {
            deeds.add("given up");
            return InboundMessage.State.QUARANTINED;
        }
    }

    @Test
    void isTriedAgainAfterPausesAndThenShownToAPerson() throws Exception {
        InboundMessage message =
                world.exchange.add(new InboundMessage("DEMOSHIP", "a.edi", "0", new byte[] {1}, world.clock.instant()));
        MessageWork work = new MessageWork(new Troubled(), world.exchange, world.clock);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.start();
            work.queueTo(camel.createProducerTemplate());

            work.work(message.id());
            work.resume();
            assertThat(queued(camel)).isZero();

            world.clock.turn(Duration.ofSeconds(3));
            work.resume();
            assertThat(queued(camel)).isEqualTo(1);
        }
        trouble = new IllegalStateException("the database is away");
        for (int i = 0; i < 8; i++) {
            work.work(message.id());
        }
        assertThat(deeds).hasSize(10).endsWith("tried", "given up");
    }

    private static int queued(DefaultCamelContext camel) {
        return IntStream.range(0, MessageWork.LANES)
                .map(lane -> camel.getEndpoint(MessageWork.lane(lane), SedaEndpoint.class)
                        .getQueue()
                        .size())
                .sum();
    }
}
