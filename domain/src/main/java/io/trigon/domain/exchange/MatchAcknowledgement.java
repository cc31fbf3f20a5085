package io.trigon.domain.exchange;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.exchange.MessageReading.Verdict;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what a partner acknowledges among what we sent to it, by the number of the interchange, the group or the document. A refusal becomes a task; an answer that comes late takes the
 * task away that its silence had opened. The last word counts, and the same word again changes nothing.
 */
@ApplicationScoped
public class MatchAcknowledgement {
    static final String UNMATCHED = "acknowledgement-unmatched";
    private static final Duration TIME_TO_LOOK = Duration.ofHours(2);

    private Outbox outbox;
    private TaskInbox inbox;
    private OpenTask openTask;
    private WithdrawTasks withdrawTasks;

    protected MatchAcknowledgement() {}

    @Inject
    public MatchAcknowledgement(Outbox outbox, TaskInbox inbox, OpenTask openTask, WithdrawTasks withdrawTasks) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.openTask = openTask;
        this.withdrawTasks = withdrawTasks;
    }

    /**
     * @return the tracking number of the shipment that the acknowledged message was about; null for none. That an application is
     *     content with a document that we know by another number says nothing to us
     * @throws BrokenRule {@code acknowledgement-unmatched} when we sent the partner nothing under that number
     */
    String match(InboundMessage message, MessageReading.Acknowledged said) {
        List<OutboundMessage> sent = spokenOf(message.partnerId(), said);
        if (sent.isEmpty() && said.document() != null && said.verdict() == Verdict.ACCEPTED) {
            return null;
        }
        if (sent.isEmpty()) {
            throw unmatched(said);
        }
        if (said.verdict() != Verdict.RECEIVED) {
            sent.forEach(one -> acknowledge(one, message, said));
        }
        return sent.get(0).trackingNumber();
    }

    /** A document may have been sent more than once: the newest is spoken of. Without a number of its own it has the interchange's. */
    private List<OutboundMessage> spokenOf(String partnerId, MessageReading.Acknowledged said) {
        if (said.document() == null) {
            return outbox.numbered(partnerId, said.interchange(), said.group());
        }
        List<OutboundMessage> holding = outbox.documented(partnerId, said.document());
        List<OutboundMessage> sent = holding.isEmpty() ? outbox.numbered(partnerId, said.document(), null) : holding;
        return sent.stream().limit(1).toList();
    }

    private static BrokenRule unmatched(MessageReading.Acknowledged said) {
        String number = Stream.of(said.interchange(), said.group(), said.document())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        Map<String, String> params = new TreeMap<>(Map.of("kind", said.kind(), "number", number));
        if (said.why() != null) {
            params.put("why", said.why());
        }
        return new BrokenRule(UNMATCHED, "the partner acknowledges what we did not send", params);
    }

    private void acknowledge(OutboundMessage sent, InboundMessage message, MessageReading.Acknowledged said) {
        sent.acknowledged(stateOf(said.verdict()), message.id());
        withdrawTasks.withdrawAboutPartnersMessage(sent.id(), Task.Kind.ACK_SILENT);
        if (said.verdict() != Verdict.REJECTED) {
            withdrawTasks.withdrawAboutPartnersMessage(sent.id(), Task.Kind.ACK_REJECTED);
        } else if (inbox.openAboutMessage(sent.id(), Task.Kind.ACK_REJECTED).isEmpty()) {
            openTask.open(
                    TaskPlan.aboutPartner(sent.partnerId(), Task.Kind.ACK_REJECTED, Role.ACCOUNT_MANAGER, TIME_TO_LOOK)
                            .ofMessage(sent.id())
                            .saying(detail(sent, said)));
        }
    }

    private static String detail(OutboundMessage sent, MessageReading.Acknowledged said) {
        String text = sent.messageType() + " " + sent.controlNumber() + (said.why() == null ? "" : ": " + said.why());
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    private static OutboundMessage.Acknowledged stateOf(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> OutboundMessage.Acknowledged.ACCEPTED;
            case WITH_ERRORS -> OutboundMessage.Acknowledged.WITH_ERRORS;
            case REJECTED -> OutboundMessage.Acknowledged.REJECTED;
            case RECEIVED -> throw new IllegalArgumentException("a receipt is no acknowledgement");
        };
    }
}
