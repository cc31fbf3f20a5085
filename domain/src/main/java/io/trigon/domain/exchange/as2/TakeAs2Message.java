package io.trigon.domain.exchange.as2;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.ReceiveMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a message that came by AS2, together with the receipt it gets, in one transaction. Once it returned, the receipt may
 * leave. The same Message-ID of the same partner again has no effect and gets the same receipt, byte for byte.
 */
@ApplicationScoped
public class TakeAs2Message {
    /** A receipt that is to be delivered by a request of its own is kept in the outbox as a message of this type. */
    public static final String RECEIPT = "MDN";

    private static final Duration REFUSALS_COUNTED = Duration.ofDays(1);
    private static final int REFUSALS_KEPT = 200;

    private As2Transfers transfers;
    private ReceiveMessage receiveMessage;
    private Outbox outbox;
    private Clock clock;

    protected TakeAs2Message() {}

    @Inject
    public TakeAs2Message(As2Transfers transfers, ReceiveMessage receiveMessage, Outbox outbox, Clock clock) {
        this.transfers = transfers;
        this.receiveMessage = receiveMessage;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A message that passed every check.
     *
     * @param mic its integrity check
     * @param receipt how it is acknowledged; null when the partner wants no receipt
     */
    public record Arrival(
            String partnerId, String messageId, String fileName, byte[] payload, String mic, Receipt receipt) {}

    /**
     * What we say of a message.
     *
     * @param entity header lines, an empty line, the body
     * @param deliverTo the address to deliver it to by a request of its own; null when it is the answer to this one
     */
    public record Receipt(byte[] entity, String disposition, String deliverTo) {}

    /** The receipt that the message has now, null when it has none, and whether it was here before. */
    public record Taken(byte[] receipt, boolean again) {}

    /** What the message got when it was here before; empty when it was not. */
    @Transactional
    public Optional<Taken> again(String partnerId, String messageId, String deliverTo) {
        return transfers.taken(partnerId, messageId).map(before -> again(before, deliverTo));
    }

    /** @throws RuntimeException when the same message is being taken elsewhere at the same time; ask {@link #again} then */
    @Transactional
    public Taken take(Arrival arrival) {
        Receipt receipt = arrival.receipt();
        Optional<As2Transfer> before = transfers.taken(arrival.partnerId(), arrival.messageId());
        if (before.isPresent()) {
            return again(before.get(), receipt == null ? null : receipt.deliverTo());
        }
        Instant now = clock.instant();
        long inbound = receiveMessage.receive(arrival.partnerId(), arrival.fileName(), arrival.payload());
        As2Transfer transfer = As2Transfer.taken(arrival.partnerId(), arrival.messageId(), inbound, arrival.mic(), now);
        if (receipt != null) {
            transfer.answered(receipt.entity(), receipt.disposition(), now);
            deliver(transfer, receipt.deliverTo());
        }
        transfers.add(transfer);
        return new Taken(transfer.receipt(), false);
    }

    /** Keeps what we said of a message that we refused; of a flood of them only the first. */
    @Transactional
    public void refused(String partnerId, String messageId, String reason, Receipt receipt) {
        Instant now = clock.instant();
        if (transfers.refusedSince(partnerId, now.minus(REFUSALS_COUNTED)) >= REFUSALS_KEPT) {
            return;
        }
        As2Transfer transfer = As2Transfer.refused(partnerId, messageId, reason, now);
        if (receipt != null) {
            transfer.answered(receipt.entity(), receipt.disposition(), now);
            deliver(transfer, receipt.deliverTo());
        }
        transfers.add(transfer);
    }

    private Taken again(As2Transfer before, String deliverTo) {
        deliver(before, deliverTo);
        return new Taken(before.receipt(), true);
    }

    private void deliver(As2Transfer transfer, String deliverTo) {
        if (deliverTo != null && transfer.receipt() != null) {
            outbox.add(OutboundMessage.file(
                            transfer.partnerId(), deliverTo, RECEIPT, transfer.receipt(), null, clock.instant())
                    .by(Way.AS2));
        }
    }
}
