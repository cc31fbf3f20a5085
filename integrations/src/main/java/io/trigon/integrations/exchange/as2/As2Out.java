package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.ReceiptWish;
import io.trigon.domain.exchange.as2.TakeAs2Message;
import io.trigon.domain.exchange.as2.TrackAs2Message;
import io.trigon.domain.exchange.as2.TrackAs2Message.Departure;
import io.trigon.integrations.exchange.WayOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Sends messages to partners by AS2, wrapped as agreed, and receipts to where they were asked for. */
@ApplicationScoped
public class As2Out implements WayOut {
    private As2Directory directory;
    private OwnIdentities ours;
    private TrackAs2Message track;
    private As2Http http;
    private As2Letter letter;

    protected As2Out() {}

    @Inject
    public As2Out(As2Directory directory, OwnIdentities ours, TrackAs2Message track, As2Http http, As2Letter letter) {
        this.directory = directory;
        this.ours = ours;
        this.track = track;
        this.http = http;
        this.letter = letter;
    }

    @Override
    public Way way() {
        return Way.AS2;
    }

    @Override
    public void send(OutboundMessage message) {
        if (TakeAs2Message.RECEIPT.equals(message.messageType())) {
            http.post(message.address(), Entity.of(message.content()));
            return;
        }
        As2Partner partner = directory
                .of(message.partnerId())
                .filter(p -> p.terms().url() != null)
                .orElseThrow(() -> new IllegalStateException("no address for AS2 was agreed with the partner"));
        Departure departure = track.setOut(message, partner.terms().ourId());
        if (!departure.done()) {
            send(message, partner, departure);
        }
    }

    private void send(OutboundMessage message, As2Partner partner, Departure departure) {
        As2Terms terms = partner.terms();
        Identity identity = ours.current();
        Wrapper.Wrapped wrapped = letter.wrap(message, partner, identity);
        boolean later = terms.receipt() == ReceiptWish.ASYNC;
        track.leaves(
                departure.transferId(),
                wrapped.mic().text(Algorithms.sign(wrapped.mic().digest()).getID()),
                later ? Duration.ofMinutes(terms.receiptMinutes()) : null);
        Entity answer = http.post(terms.url(), letter.dress(wrapped, departure.messageId(), terms));
        if (terms.receipt() == ReceiptWish.SYNC) {
            receipted(partner, departure, wrapped, answer);
        } else {
            track.handedOver(departure.transferId(), later);
        }
    }

    private void receipted(As2Partner partner, Departure departure, Wrapper.Wrapped wrapped, Entity answer) {
        Mdn mdn;
        boolean signed;
        try {
            if (answer.header("Content-Type") == null || answer.body().length == 0) {
                throw new Refusal(Refusal.PROCESSING, "The partner gave no receipt.");
            }
            Opened opened = new Opener(List.of(), partner.known(), partner.terms(), 0).open(answer);
            mdn = ReceiptArrivals.read(partner, opened);
            signed = opened.signed();
        } catch (Refusal refusal) {
            throw new IllegalStateException("no receipt that may be believed: " + refusal.getMessage(), refusal);
        }
        String sent = wrapped.mic().text(Algorithms.sign(wrapped.mic().digest()).getID());
        String refusal = mdn.originalMessageId().equals(departure.messageId())
                ? ReceiptArrivals.refusal(mdn, sent, signed)
                : "the receipt speaks of another message";
        track.receipted(departure.transferId(), answer.bytes(), mdn.disposition(), refusal);
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
    }
}
