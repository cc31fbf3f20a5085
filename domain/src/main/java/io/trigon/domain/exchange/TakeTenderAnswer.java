package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.TenderAnswered;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shared.BrokenRule;

/** A carrier answers a load that we tendered to it. */
final class TakeTenderAnswer {
    private final AnswerTenderedLeg answerTenderedLeg;

    TakeTenderAnswer(AnswerTenderedLeg answerTenderedLeg) {
        this.answerTenderedLeg = answerTenderedLeg;
    }

    /**
     * @return the tracking number of the shipment that the load is part of
     * @throws BrokenRule {@code sender-may-not-answer}, {@code tender-answer-unknown}, {@code tender-answer-late}
     */
    String take(TradingPartner partner, TenderAnswered answered) {
        BrokenRule.unless(
                partner.role() == Role.CARRIER, "sender-may-not-answer", "only a carrier answers our tenders");
        return answerTenderedLeg
                .answer(partner, answered.load(), answered.accepted(), answered.reason())
                .value();
    }
}
