package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.domain.exchange.as2.TrackAs2Message;
import io.trigon.domain.exchange.as2.TrackAs2Message.Awaited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receipts of partners for messages of ours. */
@ApplicationScoped
public class ReceiptArrivals {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptArrivals.class);

    private TrackAs2Message track;

    protected ReceiptArrivals() {}

    @Inject
    public ReceiptArrivals(TrackAs2Message track) {
        this.track = track;
    }

    /** One that came by a request of its own, with its wrapping off. */
    Answer arrived(As2Partner partner, Entity request, Opened opened) {
        try {
            Mdn mdn = read(partner, opened);
            Optional<Awaited> awaited = track.awaited(partner.partnerId(), mdn.originalMessageId());
            if (awaited.isEmpty()) {
                return Answer.text(404, "no message of ours waits for this receipt");
            }
            if (!awaited.get().settled()) {
                String refusal = refusal(mdn, awaited.get().mic(), opened.signed());
                track.receiptedLater(awaited.get().transferId(), request.bytes(), mdn.disposition(), refusal);
            }
            return Answer.text(200, "");
        } catch (Refusal refused) {
            LOG.info("A receipt of {} was refused: {}", partner.partnerId(), refused.getMessage());
            return Answer.text(403, refused.getMessage());
        }
    }

    /** @throws Refusal when it is no receipt that may be believed */
    static Mdn read(As2Partner partner, Opened opened) throws Refusal {
        if (!opened.signed() && !partner.terms().lets(Exemption.UNSIGNED_RECEIPT)) {
            throw new Refusal(Refusal.SECURITY, "The receipt is to be signed.");
        }
        return MdnReader.read(opened.payload(), opened.contentType());
    }

    /** Why it is no good one; null when it is. What was received must be what we sent, bit for bit. */
    static String refusal(Mdn mdn, String ourMic, boolean signed) {
        if (!mdn.isGood()) {
            return mdn.disposition() + (mdn.text().isEmpty() ? "" : ": " + MdnReader.oneLine(mdn.text()));
        }
        if (mdn.mic() == null) {
            return signed ? "the receipt does not say what was received" : null;
        }
        boolean same = Mic.read(ourMic).filter(mdn.mic()::isSame).isPresent();
        return same ? null : "the receipt speaks of something else than was sent: integrity checks differ";
    }
}
