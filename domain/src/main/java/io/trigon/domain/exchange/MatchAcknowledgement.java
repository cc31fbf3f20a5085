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

/**
 * Finds what a partner acknowledges among what we sent to it. A refusal becomes a task; an answer that comes late takes the
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
     * @return the tracking number of the shipment that the acknowledged message was about; null for none
     * @throws BrokenRule {@code acknowledgement-unmatched} when we sent the partner nothing under that number
     */
    String match(InboundMessage message, MessageReading.Acknowledged said) {
        List<OutboundMessage> sent = outbox.numbered(message.partnerId(), said.interchange(), said.group());
        if (sent.isEmpty()) {
            String number = said.interchange() == null ? said.group() : said.interchange();
            throw new BrokenRule(
                    UNMATCHED,
                    "the partner acknowledges what we did not send",
                    Map.of("kind", said.kind(), "number", String.valueOf(number)));
        }
        if (said.verdict() != Verdict.RECEIVED) {
            sent.forEach(one -> acknowledge(one, message, said));
        }
        return sent.get(0).trackingNumber();
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
