package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Agreements;
import io.trigon.domain.exchange.ControlNumbers;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.Tolerance;
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
import java.util.ArrayList;
import java.util.List;

/** Reads X12 for the exchange: frames, checks who speaks to whom, and lets each interchange be translated. */
@ApplicationScoped
@Typed(X12MessageReader.class)
public class X12MessageReader implements MessageReader {

    private static final X12Limits LIMITS = X12Limits.STANDARD;

    private final X12Reader reader = new X12Reader(LIMITS);
    private OurAddress us;
    private Agreements agreements;
    private ControlNumbers numbers;

    protected X12MessageReader() {}

    @Inject
    public X12MessageReader(OurAddress us, Agreements agreements, ControlNumbers numbers) {
        this.us = us;
        this.agreements = agreements;
        this.numbers = numbers;
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
        Terms terms = Terms.of(agreements, partner, message);
        List<Read> interchanges = file.frames().stream().map(this::read).toList();
        UsedBefore used = new UsedBefore(
                numbers,
                message,
                "ISA",
                interchanges.stream()
                        .filter(Read::counts)
                        .map(r -> r.interchange().controlNumber())
                        .toList());
        InterchangeReading reading = new InterchangeReading(us, partner, message, terms);
        interchanges.forEach(read -> new Judging(read, partner, terms, used, reading).judge());
        boolean told = false;
        for (X12Frame header : file.unended()) {
            boolean last = header.offset() == file.flawOffset();
            new Judging(read(header), partner, terms, used, reading).unended(last ? flaw : "interchange-unended");
            told |= last;
        }
        if (flaw != null && !told) {
            reading.refuse(null, new Flaw(flaw, "offset=" + file.flawOffset()));
        }
        return reading.result(used.firstUses());
    }

    /** An interchange as read, or why it could not be. */
    private record Read(X12Frame frame, X12Interchange interchange, X12Unreadable problem) {
        /** Whether its control number is one that is used up: a test and a mere TA1 use none. */
        boolean counts() {
            return interchange != null
                    && !interchange.test()
                    && !interchange.groups().isEmpty();
        }
    }

    private Read read(X12Frame frame) {
        try {
            return new Read(frame, reader.read(frame), null);
        } catch (X12Unreadable e) {
            return new Read(frame, null, e);
        }
    }

    /** What becomes of one interchange. */
    private final class Judging {
        private final Read read;
        private final X12Interchange interchange;
        private final TradingPartner partner;
        private final Terms terms;
        private final UsedBefore used;
        private final InterchangeReading reading;

        Judging(Read read, TradingPartner partner, Terms terms, UsedBefore used, InterchangeReading reading) {
            this.read = read;
            this.interchange = read.interchange();
            this.partner = partner;
            this.terms = terms;
            this.used = used;
            this.reading = reading;
        }

        void judge() {
            if (isFromPartner()) {
                List<InterchangeNote> notes = notes();
                notes.stream()
                        .filter(note -> note.refuses() && !Forgiveness.covers(note, terms))
                        .findFirst()
                        .ifPresentOrElse(note -> reading.reject(interchange, note, flaw(note)), () -> take(notes));
            }
        }

        void unended(String reason) {
            if (isFromPartner()) {
                InterchangeNote note = InterchangeNote.END_MISSING;
                reading.reject(interchange, note, new Flaw(reason, detail(note)));
            }
        }

        /** To a stranger nothing is said, and what can't be read has no sender. */
        private boolean isFromPartner() {
            if (interchange == null) {
                long offset =
                        Math.max(0, read.problem().offset()) + read.frame().offset();
                String error = read.problem().getMessage();
                reading.refuse(null, new Flaw("x12-unreadable", "offset=" + offset + "; error=" + error));
                return false;
            }
            String expected = partner.isaQualifier() + "/" + partner.isaId();
            boolean known = interchange.senderKey().equals(expected);
            if (!known) {
                reading.refuse(interchange, sender(interchange, expected));
            }
            return known;
        }

        private List<InterchangeNote> notes() {
            List<InterchangeNote> notes = new ArrayList<>();
            if (!interchange.receiverKey().equals(us.key())) {
                notes.add(InterchangeNote.NOT_FOR_US);
            }
            notes.addAll(interchange.notes());
            if (read.counts()
                    && used.isUsed(interchange.controlNumber(), read.frame().bytes())) {
                notes.add(InterchangeNote.NUMBER_USED_BEFORE);
            }
            return notes;
        }

        private void take(List<InterchangeNote> notes) {
            if (read.counts()) {
                used.use(interchange.controlNumber(), read.frame().bytes());
            }
            boolean anywhere = terms.forgives(Tolerance.WRONG_ADDRESS);
            X12Interchange addressed = anywhere ? interchange : Addresses.check(interchange, us, partner);
            reading.take(Forgiveness.in(addressed, terms), notes);
        }

        private Flaw flaw(InterchangeNote note) {
            return switch (note) {
                case NOT_FOR_US -> receiver(interchange);
                case NUMBERS_DIFFER, GROUP_COUNT -> new Flaw("x12-trailer-wrong", detail(note));
                case CONTENT -> new Flaw("interchange-empty", detail(note));
                case NUMBER_USED_BEFORE -> new Flaw(
                        "interchange-number-used", "number=" + interchange.controlNumber() + "; note=" + note.code());
                default -> new Flaw("x12-header-wrong", detail(note));
            };
        }

        private String detail(InterchangeNote note) {
            String where = interchange.flaws().isEmpty()
                    ? "offset=" + read.frame().offset()
                    : "elements=" + String.join(", ", interchange.flaws());
            return where + "; note=" + note.code();
        }
    }

    private static Flaw sender(X12Interchange interchange, String expected) {
        return new Flaw("sender-not-this-partner", "sender=" + interchange.senderKey() + "; expected=" + expected);
    }

    private Flaw receiver(X12Interchange interchange) {
        return new Flaw("receiver-not-us", "receiver=" + interchange.receiverKey() + "; expected=" + us.key());
    }
}
