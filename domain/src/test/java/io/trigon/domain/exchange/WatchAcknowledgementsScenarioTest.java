package io.trigon.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.MessageReading.Verdict;
import io.trigon.domain.exchange.OutboundMessage.Acknowledged;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Acknowledgements that partners owe us")
class WatchAcknowledgementsScenarioTest {
    private final World world = new World();
    private final Instant start = world.clock.instant();
    private OutboundMessage sent;

    @BeforeEach
    void aStatusWasSentThatIsToBeAcknowledgedWithinAnHour() {
        sent = world.outbox.add(OutboundMessage.file("DEMOSHIP", "214-000000007.edi", "214", new byte[0], null, start)
                .numbered("000000007", "7")
                .acknowledgedBy(start.plus(Duration.ofHours(1))));
    }

    @Test
    void silenceBecomesOneTask() {
        sent.sent(start);
        after(Duration.ofMinutes(59));
        assertThat(world.watchAcknowledgements.watch()).isZero();

        after(Duration.ofMinutes(1));
        assertThat(world.watchAcknowledgements.watch()).isEqualTo(1);
        assertThat(world.watchAcknowledgements.watch()).isZero();

        assertThat(sent.acknowledged()).isEqualTo(Acknowledged.SILENT);
        assertThat(open(Task.Kind.ACK_SILENT)).hasSize(1);
        assertThat(open(Task.Kind.ACK_SILENT).get(0).partnerId()).isEqualTo("DEMOSHIP");
        assertThat(open(Task.Kind.ACK_SILENT).get(0).messageId()).isEqualTo(sent.id());
    }

    @Test
    void theTimeRunsFromWhenItWasSent() {
        after(Duration.ofHours(3));
        assertThat(world.watchAcknowledgements.watch()).isZero();
        sent.sent(world.clock.instant());
        after(Duration.ofMinutes(59));
        assertThat(world.watchAcknowledgements.watch()).isZero();
        after(Duration.ofMinutes(1));
        assertThat(world.watchAcknowledgements.watch()).isEqualTo(1);
    }

    @Test
    void aLateAnswerTakesTheTaskAway() {
        sent.sent(start);
        after(Duration.ofHours(2));
        world.watchAcknowledgements.watch();

        said(Verdict.ACCEPTED);

        assertThat(sent.acknowledged()).isEqualTo(Acknowledged.ACCEPTED);
        assertThat(open(Task.Kind.ACK_SILENT)).isEmpty();
        assertThat(world.watchAcknowledgements.watch()).isZero();
    }

    @Test
    void aReceiptOfTheEnvelopeIsNoAnswer() {
        sent.sent(start);
        said(Verdict.RECEIVED);
        assertThat(sent.acknowledged()).isEqualTo(Acknowledged.AWAITED);
        after(Duration.ofHours(1));
        assertThat(world.watchAcknowledgements.watch()).isEqualTo(1);
    }

    @Test
    void aRefusalBecomesOneTaskHoweverOftenItIsSaid() {
        sent.sent(start);
        said(Verdict.REJECTED);
        said(Verdict.REJECTED);
        assertThat(sent.acknowledged()).isEqualTo(Acknowledged.REJECTED);
        assertThat(open(Task.Kind.ACK_REJECTED)).hasSize(1);

        said(Verdict.WITH_ERRORS);
        assertThat(open(Task.Kind.ACK_REJECTED)).isEmpty();
    }

    @Test
    void anotherPartnersNumberIsNotOurs() {
        InboundMessage message = message("DEMOCARR");
        assertThatThrownBy(() -> world.matchAcknowledgement.match(message, acknowledged(Verdict.ACCEPTED)))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.code()).isEqualTo("acknowledgement-unmatched"));
        assertThat(sent.acknowledged()).isEqualTo(Acknowledged.AWAITED);
    }

    private void said(Verdict verdict) {
        world.matchAcknowledgement.match(message("DEMOSHIP"), acknowledged(verdict));
    }

    private static MessageReading.Acknowledged acknowledged(Verdict verdict) {
        return new MessageReading.Acknowledged("997", null, "7", null, verdict, null, "AK1*QM*7");
    }

    private InboundMessage message(String partnerId) {
        return world.exchange.add(new InboundMessage(partnerId, "997.edi", "h", new byte[0], world.clock.instant()));
    }

    private void after(Duration time) {
        world.clock.turn(time);
    }

    private List<Task> open(Task.Kind kind) {
        return world.tasks.openAboutMessage(sent.id(), kind);
    }
}
