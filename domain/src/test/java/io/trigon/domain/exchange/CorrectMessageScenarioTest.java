package io.trigon.domain.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A person mends what a partner sent. */
class CorrectMessageScenarioTest {
    private final World world = new World();
    private final Viewer agent = new Viewer(1, "mia", "Mia", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);
    private final CorrectMessage correct = new CorrectMessage(world.exchange, world.events, world.clock);

    @Test
    void theCopyIsWorkedOnAndTheOriginalStaysAsItCame() {
        InboundMessage original = stuck();
        long copy = correct.correct(agent, original.id(), bytes("ISA*01"), "qualifier of the sender");
        InboundMessage mended = world.exchange.byId(copy).orElseThrow();
        assertThat(mended.content()).isEqualTo(bytes("ISA*01"));
        assertThat(mended.correctsId()).isEqualTo(original.id());
        assertThat(mended.correctedBy()).isEqualTo("mia");
        assertThat(mended.correctionNote()).isEqualTo("qualifier of the sender");
        assertThat(original.content()).isEqualTo(bytes("ISA*00"));
        assertThat(original.state()).isEqualTo(InboundMessage.State.CORRECTED);
        assertThat(original.reasonCode()).isEqualTo("x12-unreadable");
        assertThat(world.events.of(MessageReceived.class))
                .extracting(MessageReceived::messageId)
                .containsExactly(copy);
        assertThatThrownBy(() -> correct.correct(agent, original.id(), bytes("ISA*02"), "again"))
                .isInstanceOf(BrokenRule.class)
                .extracting("code")
                .isEqualTo("message-not-replayable");
    }

    @Test
    void nothingChangedNothingLeftOrNothingSaidIsRefused() {
        long id = stuck().id();
        refused(id, "ISA*00", "why", "correction-unchanged");
        refused(id, "", "why", "correction-empty");
        refused(id, "ISA*01", " ", "correction-note");
    }

    @Test
    void whatThePartnerHeardOnceItDoesNotHearOfTheCopy() {
        Answers answers = new Answers(world.outbox, world.exchange, world.agreements, world.clock);
        InboundMessage original = stuck();
        answers.send(original, draft("997"), null);
        InboundMessage copy = world.exchange
                .byId(correct.correct(agent, original.id(), bytes("ISA*01"), "mended"))
                .orElseThrow();
        answers.send(copy, draft("997"), null);
        answers.send(copy, draft("990"), "TG1");
        assertThat(world.outbox.answersTo(copy.id()))
                .extracting(OutboundMessage::messageType)
                .containsExactly("990");
    }

    private void refused(long id, String content, String note, String code) {
        assertThatThrownBy(() -> correct.correct(agent, id, bytes(content), note))
                .isInstanceOf(BrokenRule.class)
                .extracting("code")
                .isEqualTo(code);
    }

    private InboundMessage stuck() {
        InboundMessage message = world.exchange.add(
                new InboundMessage("LAKEVIEW", "a.edi", "h", bytes("ISA*00"), world.clock.instant()));
        message.settle(InboundMessage.State.QUARANTINED, "x12-unreadable", null, null, world.clock.instant());
        return message;
    }

    private static MessageReading.Draft draft(String type) {
        return new MessageReading.Draft() {
            @Override
            public String messageType() {
                return type;
            }

            @Override
            public byte[] write(long controlNumber, Instant at) {
                return bytes(type + controlNumber);
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
