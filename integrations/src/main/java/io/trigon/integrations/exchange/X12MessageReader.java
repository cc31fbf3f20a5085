package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.x12.X12File;
import io.trigon.integrations.exchange.x12.X12Frame;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Limits;
import io.trigon.integrations.exchange.x12.X12Reader;
import io.trigon.integrations.exchange.x12.X12Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads X12 for the exchange: frames, checks who speaks to whom, and lets each interchange be translated. */
@ApplicationScoped
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
                    case EMPTY -> "file-empty";
                    case TOO_LARGE -> "file-too-large";
                };
        InterchangeReading reading = new InterchangeReading(us, partner, message);
        for (X12Frame frame : file.frames()) {
            read(frame, reading, partner);
        }
        if (flaw != null) {
            reading.refuse(null, new Flaw(flaw, "offset=" + file.flawOffset()));
        }
        return reading.result();
    }

    private void read(X12Frame frame, InterchangeReading reading, TradingPartner partner) {
        try {
            X12Interchange interchange = reader.read(frame);
            String expected = partner.isaQualifier() + "/" + partner.isaId();
            if (!interchange.senderKey().equals(expected)) {
                reading.refuse(
                        interchange,
                        new Flaw(
                                "sender-not-this-partner",
                                "sender=" + interchange.senderKey() + "; expected=" + expected));
            } else if (!interchange.receiverKey().equals(us.key())) {
                reading.refuse(
                        interchange,
                        new Flaw(
                                "receiver-not-us", "receiver=" + interchange.receiverKey() + "; expected=" + us.key()));
            } else if (interchange.flaws().stream().anyMatch(f -> f.startsWith("IEA"))) {
                reading.reject(
                        interchange,
                        new Flaw("x12-trailer-wrong", "elements=" + String.join(", ", interchange.flaws())));
            } else {
                reading.take(interchange);
            }
        } catch (X12Unreadable e) {
            long offset = e.offset() < 0 ? frame.offset() : frame.offset() + e.offset();
            reading.refuse(null, new Flaw("x12-unreadable", "offset=" + offset + "; error=" + e.getMessage()));
        }
    }
}
