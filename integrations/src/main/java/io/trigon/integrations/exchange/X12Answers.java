package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.MessageReading.Answering;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.x12.FunctionalAcknowledgement;
import io.trigon.integrations.exchange.x12.FunctionalAcknowledgement.Kind;
import io.trigon.integrations.exchange.x12.InterchangeAcknowledgement;
import io.trigon.integrations.exchange.x12.InterchangeNote;
import io.trigon.integrations.exchange.x12.Response990;
import io.trigon.integrations.exchange.x12.X12Envelope;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Schemas;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What a partner is answered, each as a draft that lacks only its number and its time. */
final class X12Answers {

    private static final String EVERYBODY_READS = "004010";

    private final OurAddress us;
    private final TradingPartner partner;

    X12Answers(OurAddress us, TradingPartner partner) {
        this.us = us;
        this.partner = partner;
    }

    /** An answer in the release of what it answers. */
    private record X12Draft(
            String messageType,
            OurAddress us,
            TradingPartner partner,
            String release,
            boolean test,
            Function<X12Envelope, byte[]> writer)
            implements Draft {
        @Override
        public byte[] write(long controlNumber, Instant at) {
            return writer.apply(us.to(partner, controlNumber, at, release, test));
        }
    }

    /** The TA1 of an interchange; {@code taken} says whether it counts. */
    Draft toInterchange(X12Interchange interchange, InterchangeNote note, boolean taken) {
        String release = interchange.version().startsWith("005") ? "005010" : EVERYBODY_READS;
        return draft(
                "TA1",
                release,
                interchange,
                envelope -> InterchangeAcknowledgement.write(envelope, interchange, note, taken));
    }

    /** The 997 or 999 of groups, at least one, of an interchange. */
    Draft toGroups(Kind kind, List<X12Group> groups, X12Interchange interchange) {
        String release = X12Schemas.release(groups.get(0).version());
        String spoken = X12Schemas.VERSIONS.contains(release) ? release : EVERYBODY_READS;
        return draft(
                kind.set(), spoken, interchange, envelope -> FunctionalAcknowledgement.write(envelope, kind, groups));
    }

    /** The 990 of a tender. */
    Answering toTender(TenderTranslator.Reading tender, X12Transaction set, X12Interchange interchange) {
        return (accepted, trackingNumber, reason) -> draft(
                "990",
                set.version(),
                interchange,
                envelope -> Response990.write(
                        envelope,
                        new Response990.Answer(tender.scac(), tender.load(), accepted, trackingNumber, reason)));
    }

    private Draft draft(
            String messageType, String release, X12Interchange interchange, Function<X12Envelope, byte[]> writer) {
        return new X12Draft(messageType, us, partner, release, interchange.test(), writer);
    }
}
