package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.x12.InterchangeNote;
import io.trigon.integrations.exchange.x12.X12File;
import io.trigon.integrations.exchange.x12.X12Frame;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Limits;
import io.trigon.integrations.exchange.x12.X12Reader;
import io.trigon.integrations.exchange.x12.X12Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

/** Reads X12 for the exchange: frames, checks who speaks to whom, and lets each interchange be translated. */
@ApplicationScoped
@Typed(X12MessageReader.class)
public class X12MessageReader implements MessageReader {

    private static final X12Limits LIMITS = X12Limits.STANDARD;

    private final X12Reader reader = new X12Reader(LIMITS);
    private OurAddress us;

    protected X12MessageReader() {}

    @Inject
    public X12MessageReader(OurAddress us) {
        this.us = us;
    }

    @Override
    public MessageReading read(InboundMessage message, TradingPartner partner) {
        X12File file = X12Framing.cut(message.content(), LIMITS);
        String flaw =
                switch (file.shape()) {
                    case WHOLE -> null;
                    case UNFINISHED -> "file-unfinished";
                    case FOREIGN -> "file-not-x12";
                    case MALFORMED -> "isa-malformed";
                    case EMPTY -> "file-empty";
                    case TOO_LARGE -> "file-too-large";
                };
        InterchangeReading reading = new InterchangeReading(us, partner, message);
        for (X12Frame frame : file.frames()) {
            read(frame, reading, partner, null);
        }
        boolean told = false;
        for (X12Frame header : file.unended()) {
            boolean last = header.offset() == file.flawOffset();
            read(header, reading, partner, last ? flaw : "interchange-unended");
            told |= last;
        }
        if (flaw != null && !told) {
            reading.refuse(null, new Flaw(flaw, "offset=" + file.flawOffset()));
        }
        return reading.result();
    }

    /** @param unended the reason when its end never came; null when it did */
    private void read(X12Frame frame, InterchangeReading reading, TradingPartner partner, String unended) {
        try {
            X12Interchange interchange = Addresses.check(reader.read(frame), us, partner);
            String expected = partner.isaQualifier() + "/" + partner.isaId();
            InterchangeNote note = unended == null ? interchange.note() : InterchangeNote.END_MISSING;
            if (!interchange.senderKey().equals(expected)) {
                reading.refuse(interchange, sender(interchange, expected));
            } else if (!interchange.receiverKey().equals(us.key())) {
                reading.reject(interchange, InterchangeNote.NOT_FOR_US, receiver(interchange));
            } else if (note.refuses()) {
                reading.reject(
                        interchange,
                        note,
                        new Flaw(unended == null ? reason(note) : unended, detail(interchange, note, frame)));
            } else {
                reading.take(interchange);
            }
        } catch (X12Unreadable e) {
            long offset = e.offset() < 0 ? frame.offset() : frame.offset() + e.offset();
            reading.refuse(null, new Flaw("x12-unreadable", "offset=" + offset + "; error=" + e.getMessage()));
        }
    }

    private static Flaw sender(X12Interchange interchange, String expected) {
        return new Flaw("sender-not-this-partner", "sender=" + interchange.senderKey() + "; expected=" + expected);
    }

    private Flaw receiver(X12Interchange interchange) {
        return new Flaw("receiver-not-us", "receiver=" + interchange.receiverKey() + "; expected=" + us.key());
    }

    private static String reason(InterchangeNote note) {
        return switch (note) {
            case NUMBERS_DIFFER, GROUP_COUNT -> "x12-trailer-wrong";
            case CONTENT -> "interchange-empty";
            default -> "x12-header-wrong";
        };
    }

    private static String detail(X12Interchange interchange, InterchangeNote note, X12Frame frame) {
        String where = interchange.flaws().isEmpty()
                ? "offset=" + frame.offset()
                : "elements=" + String.join(", ", interchange.flaws());
        return where + "; note=" + note.code();
    }
}
