package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.TenderAnswered;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shared.BrokenRule;
import java.util.Map;

/** A carrier answers a load that we tendered to it. */
final class TakeTenderAnswer {
    /** It answers a load that we never tendered to it. */
    static final String UNKNOWN = "tender-answer-unknown";

    /**
     * @return the tracking number of the shipment that the load is part of
     * @throws BrokenRule {@code sender-may-not-answer}, {@code tender-answer-unknown}
     */
    String take(TradingPartner partner, TenderAnswered answered) {
        BrokenRule.unless(
                partner.role() == Role.CARRIER, "sender-may-not-answer", "only a carrier answers our tenders");
        throw new BrokenRule(UNKNOWN, "no load of this number was tendered to it", Map.of("load", answered.load()));
    }
}
