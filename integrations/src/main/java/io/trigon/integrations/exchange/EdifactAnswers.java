package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.MessageReading.Answering;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.edifact.ApplicationError;
import io.trigon.integrations.exchange.edifact.BookingConfirmation;
import io.trigon.integrations.exchange.edifact.ControlMessage;
import io.trigon.integrations.exchange.edifact.EdifactEnvelope;
import io.trigon.integrations.exchange.edifact.EdifactInterchange;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a partner is answered, each as a draft that lacks only its number and its time. */
final class EdifactAnswers {

    private static final String EVERYBODY_READS = "D96A";

    /** Reasons that lie with us, or that nobody but us can clear up. */
    private static final Set<String> OURS =
            Set.of("status-shipment-ambiguous", "set-without-use", "processing-failed", "our-message-refused");

    /** Answers are not answered by a complaint. */
    private static final Set<String> ANSWERS = Set.of("CONTRL", "APERAK");

    /** Our codes of what an application error is about, for 9321; any other is OTHER. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("tender-to-cancel-unknown", "UNKNOWN"),
            Map.entry("status-shipment-unknown", "UNKNOWN"),
            Map.entry("sender-may-not-tender", "NOTALLOW"),
            Map.entry("sender-may-not-report", "NOTALLOW"),
            Map.entry("date-unreadable", "BADDATE"),
            Map.entry("time-code-unknown", "BADDATE"),
            Map.entry("status-without-time", "NODATE"),
            Map.entry("status-code-unknown", "BADCODE"),
            Map.entry("tender-without-shipper", "NOPARTY"),
            Map.entry("tender-without-consignee", "NOPARTY"),
            Map.entry("tender-differs", "DIFFERS"),
            Map.entry("tender-was-cancelled", "CANCELLD"),
            Map.entry("booking-declined", "DECLINED"),
            Map.entry("release-not-agreed", "BADREL"),
            Map.entry("sscc-length", "BADSSCC"),
            Map.entry("sscc-check-digit", "BADSSCC"),
            Map.entry("gln-length", "BADGLN"),
            Map.entry("gln-check-digit", "BADGLN"));

    private final OurEdifactAddress us;
    private final TradingPartner partner;

    EdifactAnswers(OurEdifactAddress us, TradingPartner partner) {
        this.us = us;
        this.partner = partner;
    }

    /** An answer in the syntax of what it answers. */
    private record EdifactDraft(
            String messageType,
            OurEdifactAddress us,
            TradingPartner partner,
            EdifactInterchange interchange,
            String release,
            String document,
            Function<EdifactEnvelope, byte[]> writer)
            implements Draft {
        @Override
        public byte[] write(long controlNumber, Instant at) {
            return writer.apply(us.answering(interchange, partner, controlNumber, at, release));
        }
    }

    /** The CONTRL of an interchange. */
    Draft toInterchange(EdifactInterchange interchange) {
        return draft("CONTRL", interchange, EVERYBODY_READS, null, e -> ControlMessage.write(e, interchange));
    }

    /** The IFTMBC of a booking. */
    Answering toBooking(String booking, EdifactMessage message, EdifactInterchange interchange) {
        return (accepted, trackingNumber, reason) -> draft(
                "IFTMBC",
                interchange,
                message.directory(),
                booking,
                e -> BookingConfirmation.write(
                        e, new BookingConfirmation.Answer(booking, accepted, trackingNumber, reason)));
    }

    /** An instruction is taken without a word of ours, and declined by an APERAK. */
    Answering toInstruction(EdifactMessage message, EdifactInterchange interchange) {
        return (accepted, trackingNumber, reason) -> accepted
                ? null
                : toFlaw(new Flaw("booking-declined", reason), message, interchange)
                        .orElseThrow();
    }

    /** The APERAK that tells of a flaw, when the partner can mend it. */
    Optional<Draft> toFlaw(Flaw flaw, EdifactMessage message, EdifactInterchange interchange) {
        if (OURS.contains(flaw.code()) || ANSWERS.contains(message.type())) {
            return Optional.empty();
        }
        String document = message.segments().stream()
                .filter(s -> s.is("BGM"))
                .findFirst()
                .map(bgm -> bgm.at(2))
                .orElse("");
        ApplicationError.Complaint complaint = new ApplicationError.Complaint(
                document,
                message.type() + " " + message.reference(),
                CODES.getOrDefault(flaw.code(), "OTHER"),
                flaw.code(),
                flaw.detail());
        return Optional.of(
                draft("APERAK", interchange, message.directory(), null, e -> ApplicationError.write(e, complaint)));
    }

    private Draft draft(
            String messageType,
            EdifactInterchange interchange,
            String release,
            String document,
            Function<EdifactEnvelope, byte[]> writer) {
        return new EdifactDraft(messageType, us, partner, interchange, release, document, writer);
    }
}
