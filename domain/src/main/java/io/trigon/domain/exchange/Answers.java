package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Of which types the message got answers already. */
    Set<String> typesTo(long messageId) {
        return outbox.answersTo(messageId).stream()
                .map(OutboundMessage::messageType)
                .collect(Collectors.toSet());
    }

    /** By how many messages of the type it was answered. */
    long count(long messageId, String messageType) {
        return outbox.answersTo(messageId).stream()
                .filter(a -> messageType.equals(a.messageType()))
                .count();
    }

    /** Whether the message was answered about this shipment. */
    boolean has(long messageId, String trackingNumber) {
        return outbox.answersTo(messageId).stream().anyMatch(a -> trackingNumber.equals(a.trackingNumber()));
    }

    /** Numbers the draft and puts it into the outbox; the tracking number may be null. */
    void send(InboundMessage message, Draft draft, String trackingNumber) {
        if (wasSentFor(message.correctsId(), draft)) {
            return;
        }
        Instant now = clock.instant();
        NumberedMessage answer = new NumberedMessage(
                message.partnerId(),
                wayTo(message.partnerId()),
                draft,
                message.id(),
                trackingNumber,
                ackMinutes(message.partnerId(), draft.messageType(), now));
        outbox.add(answer.draw(partners, now));
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
