package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps an event that a partner observed, and lets it tell of a shipment. */
@ApplicationScoped
public class TakeObservation {

    /**
     * @return the tracking number of the shipment that it tells of; null when it tells of none
     * @throws BrokenRule {@code observations-closed}
     */
    String take(InboundMessage message, TradingPartner partner, Observed observed) {
        throw new BrokenRule("observations-closed", "events of EPCIS are not kept yet");
    }
}
