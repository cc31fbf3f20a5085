package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.epcis.KeepEvents;
import io.trigon.domain.exchange.epcis.KeepEvents.Outcome;
import io.trigon.domain.exchange.epcis.KeepEvents.Seen;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Keeps events that a partner observed, and lets them tell of shipments. */
@ApplicationScoped
public class TakeObservations {
    private KeepEvents keepEvents;

    protected TakeObservations() {}

    @Inject
    public TakeObservations(KeepEvents keepEvents) {
        this.keepEvents = keepEvents;
    }

    /** An event, the message that tells it, and the number of its part there. */
    record Told(InboundMessage message, Observed observed, int part) {}

    /**
     * What became of it.
     *
     * @param numbers of the shipments that it tells of, with blanks between; null when it tells of none
     * @param broken null when no rule was
     */
    record Taken(Told told, String numbers, BrokenRule broken) {}

    /** In their order; one that can't be taken keeps no other back. */
    List<Taken> take(TradingPartner partner, List<Told> told) {
        List<Outcome> outcomes = keepEvents.keep(
                partner,
                told.stream().map(t -> new Seen(t.message(), t.observed())).toList());
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Outcome outcome = outcomes.get(i);
            String numbers = outcome.numbers().isEmpty() ? null : String.join(" ", outcome.numbers());
            taken.add(new Taken(told.get(i), numbers, outcome.broken()));
        }
        return taken;
    }
}
