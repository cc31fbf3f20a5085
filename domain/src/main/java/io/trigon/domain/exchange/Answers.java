package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What we answer to messages: written once, into the outbox, in the transaction of the effect. */
@ApplicationScoped
public class Answers {
    /** What is itself an acknowledgement is acknowledged by nobody. */
    private static final Set<String> ACKNOWLEDGEMENTS = Set.of("997", "999", "TA1", "CONTRL");

    private Outbox outbox;
    private TradingPartners partners;
    private Agreements agreements;
    private Clock clock;

    protected Answers() {}

    @Inject
    public Answers(Outbox outbox, TradingPartners partners, Agreements agreements, Clock clock) {
        this.outbox = outbox;
        this.partners = partners;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** For what these messages are answered from now on. */
    Replies to(Collection<InboundMessage> messages) {
        return new Replies(
                this,
                outbox.answerTypes(messages.stream().map(InboundMessage::id).toList()));
    }

    /** Whether the message was answered about this shipment. */
    boolean has(long messageId, String trackingNumber) {
        return outbox.answersTo(messageId).stream().anyMatch(a -> trackingNumber.equals(a.trackingNumber()));
    }

    /** Numbers the draft and puts it into the outbox; the tracking number may be null. */
    void send(InboundMessage message, Draft draft, String trackingNumber) {
        send(List.of(new Reply(message, draft, trackingNumber)));
    }

    /** An answer to a message; the tracking number may be null. */
    record Reply(InboundMessage message, Draft draft, String trackingNumber) {}

    /** All of these, each partner's in their order. */
    void send(List<Reply> replies) {
        Instant now = clock.instant();
        List<NumberedMessage> due = replies.stream()
                .filter(r -> !wasSentFor(r.message().correctsId(), r.draft()))
                .map(r -> numbered(r.message(), r.draft(), r.trackingNumber(), now))
                .toList();
        outbox.addAll(NumberedMessage.drawAll(due, partners, now));
    }

    private NumberedMessage numbered(InboundMessage message, Draft draft, String trackingNumber, Instant now) {
        return new NumberedMessage(
                message.partnerId(),
                wayTo(message.partnerId()),
                draft,
                message.id(),
                trackingNumber,
                ackMinutes(message.partnerId(), draft.messageType(), now));
    }

    private Integer ackMinutes(String partnerId, String messageType, Instant now) {
        if (ACKNOWLEDGEMENTS.contains(messageType)) {
            return null;
        }
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return agreements
                .inForce(partnerId, Agreement.Direction.OUT, messageType, today)
                .map(Agreement::ackMinutes)
                .orElse(null);
    }

    /** The partner heard of its message before we mended it; a second acknowledgement of the same number would puzzle it. */
    private boolean wasSentFor(Long original, Draft draft) {
        return original != null
                && ACKNOWLEDGEMENTS.contains(draft.messageType())
                && outbox.answersTo(original).stream()
                        .anyMatch(a -> a.messageType().equals(draft.messageType()));
    }

    private OutboundMessage.Way wayTo(String partnerId) {
        return partners.byPartnerId(partnerId).map(TradingPartner::way).orElse(OutboundMessage.Way.FOLDER);
    }

    /**
     * Answers a message that came again as its twin was answered, byte for byte. The file has a name of its own, so that
     * the partner sees an answer even while the first still lies there.
     */
    void again(InboundMessage message, InboundMessage twin) {
        Instant now = clock.instant();
        for (OutboundMessage first : outbox.answersTo(twin.id())) {
            String fileName = first.address().replaceFirst("\\.edi$", "-again-" + message.id() + ".edi");
            outbox.add(OutboundMessage.file(
                            message.partnerId(), fileName, first.messageType(), first.content(), message.id(), now)
                    .by(wayTo(message.partnerId()))
                    .about(first.trackingNumber()));
        }
    }
}
