package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.epcis.KeepEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Keeps an event that a partner observed, and lets it tell of shipments. */
@ApplicationScoped
public class TakeObservation {
    private KeepEvent keepEvent;

    protected TakeObservation() {}

    @Inject
    public TakeObservation(KeepEvent keepEvent) {
        this.keepEvent = keepEvent;
    }

    /** @return the tracking numbers of the shipments that it tells of, with blanks between; null when it tells of none */
    String take(InboundMessage message, TradingPartner partner, Observed observed) {
        Set<String> numbers = keepEvent.keep(message, partner, observed);
        return numbers.isEmpty() ? null : String.join(" ", numbers);
    }
}
