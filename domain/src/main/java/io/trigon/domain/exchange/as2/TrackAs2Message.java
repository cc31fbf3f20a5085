package io.trigon.domain.exchange.as2;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Follows a message of ours from setting out to its receipt. Each step is a transaction of its own: what is known of the
 * partner's side must outlive a failed delivery.
 */
@ApplicationScoped
public class TrackAs2Message {
    private As2Transfers transfers;
    private UnreceiptedMessage unreceipted;
    private Clock clock;

    protected TrackAs2Message() {}

    @Inject
    public TrackAs2Message(As2Transfers transfers, UnreceiptedMessage unreceipted, Clock clock) {
        this.transfers = transfers;
        this.unreceipted = unreceipted;
        this.clock = clock;
    }

    /** The id it sets out under; {@code done} when the partner acknowledged it already and only we did not know yet. */
    public record Departure(long transferId, String messageId, boolean done) {}

    /** What is known of a message that a receipt speaks of. */
    public record Awaited(long transferId, String mic, boolean settled) {}

    /**
     * Sets out. The same Message-ID as before while nobody knows whether the partner has it, so that it takes it once; a new one
     * after it refused, and when a person wants it sent again.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Departure setOut(OutboundMessage message, String ourId) {
        Optional<As2Transfer> last = transfers.lastOf(message.id());
        if (last.isPresent() && last.get().state() == As2Transfer.State.RECEIPTED && message.sentAt() == null) {
            return new Departure(last.get().id(), last.get().messageId(), true);
        }
        As2Transfer transfer = last.filter(TrackAs2Message::isUnknown).orElseGet(() -> start(message, ourId, last));
        return new Departure(transfer.id(), transfer.messageId(), false);
    }

    private static boolean isUnknown(As2Transfer transfer) {
        return transfer.state() == As2Transfer.State.SENDING
                || transfer.state() == As2Transfer.State.AWAITED
                || transfer.state() == As2Transfer.State.SILENT;
    }

    private As2Transfer start(OutboundMessage message, String ourId, Optional<As2Transfer> last) {
        Instant now = clock.instant();
        String tail = last.isPresent() ? "-" + last.get().id() : "";
        String host = ourId.replaceAll("[^A-Za-z0-9.-]", "-");
        String id = "<trigon-" + message.id() + tail + "-" + Long.toString(now.toEpochMilli(), 36) + "@" + host + ">";
        return transfers.add(As2Transfer.sending(message.partnerId(), id, message.id(), now));
    }

    /** It leaves now; written down before the first byte does. */
    @Transactional(TxType.REQUIRES_NEW)
    public void leaves(long transferId, String mic, Duration patience) {
        Instant due = patience == null ? null : clock.instant().plus(patience);
        transfers.byId(transferId).orElseThrow().leaves(mic, due);
    }

    /** The partner's machine has it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void handedOver(long transferId, boolean receiptToCome) {
        transfers.byId(transferId).orElseThrow().handedOver(receiptToCome);
    }

    /** What we know of a message of ours, by its Message-ID. */
    @Transactional
    public Optional<Awaited> awaited(String partnerId, String messageId) {
        return transfers
                .sent(partnerId, messageId)
                .map(t -> new Awaited(
                        t.id(),
                        t.mic(),
                        t.state() == As2Transfer.State.RECEIPTED || t.state() == As2Transfer.State.REFUSED));
    }

    /**
     * The receipt came in the answer to our request.
     *
     * @param refusal why it is no good one; null when it is
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void receipted(long transferId, byte[] entity, String disposition, String refusal) {
        transfers.byId(transferId).orElseThrow().receipted(entity, disposition, refusal, clock.instant());
    }

    /**
     * The receipt came by itself. A bad one puts the message back into the outbox, to be tried again or laid aside.
     *
     * @throws BrokenRule {@code as2-receipt-early} for a bad one that overtook the answer to our request; it is to come again
     */
    @Transactional
    public void receiptedLater(long transferId, byte[] entity, String disposition, String refusal) {
        As2Transfer transfer = transfers.byId(transferId).orElseThrow();
        transfer.receipted(entity, disposition, refusal, clock.instant());
        boolean early = refusal != null && !unreceipted.again(transfer.messageRef(), refusal);
        BrokenRule.unless(!early, "as2-receipt-early", "the message is not known to have left yet");
    }
}
