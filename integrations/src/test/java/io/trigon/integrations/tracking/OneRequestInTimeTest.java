package io.trigon.integrations.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OneRequestInTimeTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new OneRequestInTime());

    @Test
    void whoDribblesARequestIsCutOff() {
        for (int second = 0; second < 3; second++) {
            send();
            pass(10);
        }
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whoIsAnsweredMayGoOn() {
        for (int request = 0; request < 5; request++) {
            send();
            pass(20);
            channel.writeOutbound(Unpooled.copiedBuffer(new byte[] {1}));
            pass(60);
        }
        assertThat(channel.isOpen()).isTrue();
    }

    private void send() {
        channel.writeInbound(Unpooled.copiedBuffer(new byte[] {'G'}));
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
