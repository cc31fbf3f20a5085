package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.domain.exchange.as2.TakeAs2Message;
import io.trigon.domain.exchange.as2.TakeAs2Message.Arrival;
import io.trigon.domain.exchange.as2.TakeAs2Message.Receipt;
import io.trigon.domain.exchange.as2.TakeAs2Message.Taken;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.AddressGuard;
import io.trigon.integrations.exchange.as2.MdnWriter.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What partners send to us: a message is opened, judged, kept, and only then acknowledged; a receipt goes to the message it
 * speaks of. Nothing that is refused has any effect.
 */
@ApplicationScoped
public class As2Reception {
    /** What a message may be once it is expanded, as much as a file in a folder. */
    static final int PAYLOAD_MOST = 16 * 1024 * 1024;

    private static final int MESSAGE_ID_MOST = 255;
    private static final Logger LOG = LoggerFactory.getLogger(As2Reception.class);

    private As2Directory directory;
    private OwnIdentities ours;
    private TakeAs2Message takeMessage;
    private ReceiptArrivals receipts;
    private AddressGuard guard;
    private MdnWriter writer;

    protected As2Reception() {}

    @Inject
    public As2Reception(
            As2Directory directory,
            OwnIdentities ours,
            TakeAs2Message takeMessage,
            ReceiptArrivals receipts,
            AddressGuard guard,
            Clock clock) {
        this.directory = directory;
        this.ours = ours;
        this.takeMessage = takeMessage;
        this.receipts = receipts;
        this.guard = guard;
        this.writer = new MdnWriter(new Wrapper(), clock);
    }

    /** Answers a request; 503 when it should be sent again. */
    Answer answer(Entity request) {
        String from = As2Ids.plain(request.header("AS2-From"));
        String to = As2Ids.plain(request.header("AS2-To"));
        String messageId = request.header("Message-ID");
        boolean addressed = from != null && to != null && messageId != null && messageId.length() <= MESSAGE_ID_MOST;
        if (!addressed || request.header("Content-Type") == null) {
            return Answer.text(400, "AS2-From, AS2-To, Message-ID or Content-Type is missing or too long");
        }
        try {
            Optional<As2Partner> partner = directory.between(from, to);
            return partner.isPresent()
                    ? answer(partner.get(), request, messageId)
                    : unknown(request, from, to, messageId);
        } catch (RuntimeException ourFault) {
            LOG.warn("An AS2 message could not be taken; its sender is asked to send it again", ourFault);
            return Answer.text(503, "try again later");
        }
    }

    private Answer answer(As2Partner partner, Entity request, String messageId) {
        As2Terms terms = partner.terms();
        ReceiptAsked asked = ReceiptAsked.unsigned(request);
        try {
            Opened opened = new Opener(ours.all(), partner.known(), terms, PAYLOAD_MOST).open(request);
            if (MdnReader.isReport(opened.contentType())) {
                return receipts.arrived(partner, request, opened);
            }
            asked = ReceiptAsked.in(request, terms);
            mayDeliver(asked);
            mustBeSafe(opened, terms);
            return take(partner, messageId, opened, asked);
        } catch (Refusal refusal) {
            return refuse(partner, request, messageId, asked, refusal);
        }
    }

    /** Whoever can't be known gets no signature of ours, and no request either. */
    private Answer unknown(Entity request, String from, String to, String messageId) {
        LOG.info("An AS2 message came from an unknown partner");
        if (!ReceiptAsked.unsigned(request).wanted()) {
            return Answer.text(403, "no such partner");
        }
        String text = "There is no such trading relationship.";
        var saying = new Saying(to, from, messageId, Refusal.AUTHENTICATION, text, null, null);
        return new Answer(200, writer.write(saying, null));
    }

    private void mayDeliver(ReceiptAsked asked) throws Refusal {
        if (asked.deliverTo() == null) {
            return;
        }
        try {
            guard.resolve(WebAddress.of(asked.deliverTo()).getHost());
        } catch (BrokenRule | UnknownHostException refused) {
            throw new Refusal(Refusal.PROCESSING, "The address for the receipt is not one we deliver to.");
        }
    }

    private static void mustBeSafe(Opened opened, As2Terms terms) throws Refusal {
        if (!opened.signed() && !terms.lets(Exemption.UNSIGNED)) {
            throw new Refusal(Refusal.SECURITY, "The message is to be signed.");
        }
        if (!opened.encrypted() && !terms.lets(Exemption.UNENCRYPTED)) {
            throw new Refusal(Refusal.SECURITY, "The message is to be encrypted.");
        }
        if (opened.payload().length == 0 || opened.payload().length > PAYLOAD_MOST) {
            throw new Refusal(Refusal.PROCESSING, "The message is empty or too long.");
        }
    }

    private Answer take(As2Partner partner, String messageId, Opened opened, ReceiptAsked asked) {
        Optional<Taken> before = takeMessage.again(partner.partnerId(), messageId, asked.deliverTo());
        Taken taken = before.orElseGet(() -> takeNow(partner, messageId, opened, asked));
        return asked.wanted() && asked.deliverTo() == null && taken.receipt() != null
                ? Answer.of(taken.receipt())
                : Answer.text(200, "");
    }

    private Taken takeNow(As2Partner partner, String messageId, Opened opened, ReceiptAsked asked) {
        Mic mic = opened.mic(asked.unsignedDigest(partner.terms()));
        String micText = mic.text(asked.nameOf(mic.digest()));
        Receipt receipt = asked.wanted()
                ? receipt(partner, messageId, asked, null, "The message was received and stored.", micText)
                : null;
        String file = fileName(opened, messageId);
        try {
            return takeMessage.take(
                    new Arrival(partner.partnerId(), messageId, file, opened.payload(), micText, receipt));
        } catch (RuntimeException maybeTakenElsewhere) {
            return takeMessage
                    .again(partner.partnerId(), messageId, asked.deliverTo())
                    .orElseThrow(() -> maybeTakenElsewhere);
        }
    }

    private static String fileName(Opened opened, String messageId) {
        String name = opened.fileName() == null ? messageId : opened.fileName();
        String plain = name.replaceAll("[^A-Za-z0-9._@-]+", "_").replaceAll("^[._]+", "");
        String kept = plain.isEmpty() ? "as2" : plain;
        return kept.length() <= 120 ? kept : kept.substring(0, 120);
    }

    private Answer refuse(As2Partner partner, Entity request, String messageId, ReceiptAsked known, Refusal refusal) {
        LOG.info("An AS2 message of {} was refused: {}", partner.partnerId(), refusal.getMessage());
        ReceiptAsked asked = askedOrPlain(request, partner.terms(), known);
        Receipt receipt = asked.wanted()
                ? receipt(partner, messageId, asked, refusal.modifier(), refusal.getMessage(), null)
                : null;
        takeMessage.refused(partner.partnerId(), messageId, refusal.getMessage(), receipt);
        if (receipt == null) {
            return Answer.text(403, refusal.getMessage());
        }
        return receipt.deliverTo() == null ? Answer.of(receipt.entity()) : Answer.text(200, "");
    }

    /** The receipt of a refusal goes where it was asked for, if we may deliver there; else it is the answer. */
    private ReceiptAsked askedOrPlain(Entity request, As2Terms terms, ReceiptAsked known) {
        try {
            ReceiptAsked asked = ReceiptAsked.in(request, terms);
            mayDeliver(asked);
            return asked;
        } catch (Refusal e) {
            return new ReceiptAsked(known.wanted(), Digest.SHA256, null, List.of());
        }
    }

    private Receipt receipt(
            As2Partner partner, String messageId, ReceiptAsked asked, String modifier, String text, String mic) {
        var saying = new Saying(
                partner.terms().ourId(), partner.terms().theirId(), messageId, modifier, text, mic, asked.signedBy());
        byte[] entity = writer.write(saying, ours.current()).bytes();
        return new Receipt(entity, saying.disposition(), asked.deliverTo());
    }
}
