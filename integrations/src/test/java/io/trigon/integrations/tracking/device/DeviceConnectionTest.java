package io.trigon.integrations.tracking.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.timeout.IdleStateEvent;
import io.trigon.domain.testing.InMemoryAlarms;
import io.trigon.domain.testing.InMemoryReceptions;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake;
import io.trigon.domain.tracking.NotStored;
import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.NoteReception;
import io.trigon.domain.tracking.device.RaiseAlarms;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What one connection may cost, and when it is answered, without any socket. */
class DeviceConnectionTest {
    private final World world = new World();
    private final InMemoryReceptions receptions = new InMemoryReceptions();
    private final ReceptionNotes notes = new ReceptionNotes(new NoteReception(receptions));
    private final Storing storing = new Storing();
    private final AlarmDesk alarms = new AlarmDesk(
            new RaiseAlarms(new InMemoryAlarms(), world.tracking, world.tasks, world.openTask), Thread::new);
    private final ReportIntake intake = new ReportIntake(storing, notes, alarms, world.clock);
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new FrameSplitter(Lines.FRAMING), new DeviceConnection(new Lines(), intake));

    /** Commits when the test says so. */
    private static final class Storing implements FixIntake {
        private final List<CompletableFuture<Taken>> waiting = new ArrayList<>();

        @Override
        public CompletionStage<Taken> take(List<Fix> frame) {
            CompletableFuture<Taken> stored = new CompletableFuture<>();
            waiting.add(stored);
            return stored;
        }
    }

    /** A language of lines: {@code p} is a position, anything else is none. */
    private static final class Lines implements DeviceProtocol {
        private static final Framing FRAMING = new EndedFraming("", '\n', 100);

        @Override
        public String name() {
            return "lines";
        }

        @Override
        public Framing framing() {
            return FRAMING;
        }

        @Override
        public Decoded decode(byte[] frame, String device, Instant now) {
            BadFrame.unless(frame[0] == 'p', "no position");
            var place = DeviceReport.Place.at(41, -87, true);
            return new Decoded("A", List.of(new DeviceReport("A", now, place, null, null)), frame);
        }
    }

    private void says(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private String hears() {
        channel.runPendingTasks();
        ByteBuf answer = channel.readOutbound();
        return answer == null ? null : answer.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void oneFrameIsUnderWayAtATimeAndTheAnswersKeepTheirOrder() {
        says("p1\np2\n");
        assertThat(storing.waiting).hasSize(1);
        assertThat(channel.config().isAutoRead()).as("who sends too fast waits").isFalse();
        assertThat(hears()).isNull();
        storing.waiting.get(0).complete(FixIntake.Taken.WHOLE);
        assertThat(hears()).isEqualTo("p1\n");
        assertThat(storing.waiting).hasSize(2);
        storing.waiting.get(1).complete(FixIntake.Taken.WHOLE);
        assertThat(hears()).isEqualTo("p2\n");
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void whoWaitsForItsAnswerIsListenedToMeanwhile() {
        says("p1\n");
        assertThat(channel.config().isAutoRead()).isTrue();
        says("p2\n");
        assertThat(channel.config().isAutoRead()).isFalse();
    }

    @Test
    void whatIsNotStoredEndsTheConnectionWithoutAnAnswer() {
        says("p1\np2\n");
        storing.waiting.get(0).completeExceptionally(new NotStored("the house is closing"));
        assertThat(hears()).isNull();
        assertThat(channel.isOpen()).isFalse();
        assertThat(storing.waiting)
                .as("what followed waits for the next connection")
                .hasSize(1);
    }

    @Test
    void aStrangerTooManyIsNeitherStoredNorAnswered() {
        for (int i = 0; i < ReceptionNotes.MOST; i++) {
            notes.heard("lines", "D" + i, null, world.clock.instant());
        }
        says("p1\n");
        assertThat(storing.waiting).isEmpty();
        assertThat(hears()).isNull();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aGoodFrameForgivesTheBadOnesBeforeIt() {
        for (int i = 0; i < 3; i++) {
            says("x\n".repeat(DeviceConnection.BAD_FRAMES_MOST - 1));
            says("p\n");
            storing.waiting.get(i).complete(FixIntake.Taken.WHOLE);
            assertThat(hears()).isEqualTo("p\n");
        }
        assertThat(channel.isOpen()).isTrue();
        says("x\n".repeat(DeviceConnection.BAD_FRAMES_MOST));
        assertThat(channel.isOpen()).isFalse();
        notes.write();
        assertThat(receptions.refusalsOf("A")).singleElement().satisfies(refusal -> assertThat(refusal.times())
                .isEqualTo(2L * (DeviceConnection.BAD_FRAMES_MOST - 1) + DeviceConnection.BAD_FRAMES_MOST));
    }

    @Test
    void aFrameWithoutEndEndsTheConnection() {
        says("p".repeat(101));
        assertThat(channel.isOpen()).isFalse();
        assertThat(storing.waiting).isEmpty();
    }

    @Test
    void whoIsSilentTooLongIsSentAway() {
        channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whoSaysNothingThatMakesSenseWithinAMinuteIsSentAway() {
        channel.freezeTime();
        says("x\n");
        channel.advanceTimeBy(61, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whoMadeSenseMayStay() {
        channel.freezeTime();
        says("p\n");
        channel.advanceTimeBy(61, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void endsOfLinesBetweenFramesAreNoNoise() {
        says("\r\n \0".repeat(20) + "p\n");
        assertThat(storing.waiting).hasSize(1);
        notes.write();
        assertThat(receptions.refusalsWithoutDevice()).isEmpty();
    }
}
