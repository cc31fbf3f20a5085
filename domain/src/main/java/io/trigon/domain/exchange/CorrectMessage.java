package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;

/**
 * Puts a copy that a person mended in the place of a message that could not be taken. What the partner sent stays as it
 * came; the copy says who mended it and how.
 */
@ApplicationScoped
public class CorrectMessage {
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private InboundMessages messages;
    private Events events;
    private Clock clock;

    protected CorrectMessage() {}

    @Inject
    public CorrectMessage(InboundMessages messages, Events events, Clock clock) {
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The copy is worked on within seconds after commit.
     *
     * @param note what was mended, and why; at most 500 characters
     * @return the id of the copy
     * @throws NotFound when there is no such message
     * @throws BrokenRule {@code message-not-replayable} when it took its effect or was corrected before;
     *     {@code correction-empty}, {@code correction-unchanged}, {@code correction-too-large}, {@code correction-note}
     */
    @Transactional
    public long correct(Viewer viewer, long messageId, byte[] content, String note) {
        InboundMessage original = messages.lock(messageId).orElseThrow(() -> new NotFound("message"));
        boolean stuck = original.state() == InboundMessage.State.QUARANTINED
                || original.state() == InboundMessage.State.REJECTED;
        BrokenRule.unless(stuck, "message-not-replayable", "only a quarantined or rejected message is corrected");
        BrokenRule.unless(content.length > 0, "correction-empty", "the corrected message is empty");
        BrokenRule.unless(content.length <= MOST_BYTES, "correction-too-large", "the corrected message is too large");
        boolean changed = !Arrays.equals(content, original.content());
        BrokenRule.unless(changed, "correction-unchanged", "nothing was changed: replay the message instead");
        boolean noted = note != null && !note.isBlank() && note.length() <= LONGEST_NOTE;
        BrokenRule.unless(noted, "correction-note", "say in a few words what was mended");
        InboundMessage copy = messages.add(new InboundMessage(
                        original.partnerId(), original.fileName(), ContentHash.of(content), content, clock.instant())
                .inPlaceOf(original, viewer.login(), note.strip()));
        original.settle(
                InboundMessage.State.CORRECTED,
                original.reasonCode(),
                original.reasonDetail(),
                original.effect(),
                clock.instant());
        events.fire(new MessageReceived(clock.instant(), copy.id(), copy.partnerId()));
        return copy.id();
    }
}
