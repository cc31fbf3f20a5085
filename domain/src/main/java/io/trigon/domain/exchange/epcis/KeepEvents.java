package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.RecordMilestones;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps many events that a partner observed, as {@link KeepEvent} does one: what they name is looked up at once, their shipments
 * are held in one order, and what they prove is recorded together. Those that somebody declared to be wrong, and the
 * declarations, are taken by themselves in their turn.
 */
@ApplicationScoped
public class KeepEvents {
    private KeptEvents events;
    private KeepEvent one;
    private Shipments shipments;
    private Announcements announcements;
    private RecordMilestones milestones;
    private EventMeaning meaning;
    private Clock clock;

    protected KeepEvents() {}

    @Inject
    public KeepEvents(
            KeptEvents events,
            KeepEvent one,
            Shipments shipments,
            Announcements announcements,
            RecordMilestones milestones,
            BusinessSteps steps,
            Clock clock) {
        this.events = events;
        this.one = one;
        this.shipments = shipments;
        this.announcements = announcements;
        this.milestones = milestones;
        this.meaning = new EventMeaning(steps);
        this.clock = clock;
    }

    /** An event and the message that tells it. */
    public record Seen(InboundMessage message, Observed observed) {}

    /**
     * What became of it.
     *
     * @param numbers the tracking numbers of the shipments that it tells of
     * @param broken why it can't be taken, and nothing of it was written; null when it was
     */
    public record Outcome(Set<String> numbers, BrokenRule broken) {}

    /**
     * In the transaction of their messages.
     *
     * @return the outcomes in the order of the events
     * @throws BrokenRule when one can't be taken and nobody could know before: nothing may be committed then
     */
    public List<Outcome> keep(TradingPartner partner, List<Seen> all) {
        Map<InboundMessage, Boolean> proceeds = new IdentityHashMap<>();
        all.forEach(seen -> proceeds.computeIfAbsent(seen.message(), one::proceeds));
        List<ObservedEvent> said = all.stream()
                .filter(s -> s.observed().whole() || proceeds.get(s.message()))
                .map(s -> s.observed().event())
                .toList();
        Turns turns = new Turns(partner, said);
        List<Outcome> outcomes = new ArrayList<>();
        for (Seen seen : all) {
            boolean counts = seen.observed().whole() || proceeds.get(seen.message());
            outcomes.add(counts ? turns.take(seen) : new Outcome(Set.of(), null));
        }
        turns.batch.write();
        return outcomes;
    }

    /** Takes each event in its turn. */
    private final class Turns {
        private final TradingPartner partner;
        private final Set<String> declared;
        private final EventBatch batch;
        private final DeliveredUnits delivered = new DeliveredUnits(events);
        private final EventGroup group;

        Turns(TradingPartner partner, List<ObservedEvent> said) {
            this.partner = partner;
            List<KeptEvent> known = events.findAll(
                    partner.partnerId(),
                    said.stream().map(ObservedEvent::eventId).toList());
            declared = declared(said, known);
            batch = new EventBatch(
                    partner,
                    events,
                    milestones,
                    known.stream().filter(k -> !declared.contains(k.eventId())).toList());
            LookedUpGoods goods = new LookedUpGoods(shipments, announcements, partner, said, batch::upToDate);
            group = new EventGroup(partner, goods, meaning, delivered, batch, clock);
        }

        Outcome take(Seen seen) {
            return declared.contains(seen.observed().event().eventId()) ? alone(seen) : together(seen);
        }

        private Outcome alone(Seen seen) {
            batch.write();
            Outcome outcome = new Outcome(one.keep(seen.message(), partner, seen.observed()), null);
            delivered.forget();
            return outcome;
        }

        private Outcome together(Seen seen) {
            try {
                return new Outcome(group.take(seen.message(), seen.observed().event()), null);
            } catch (BrokenRule broken) {
                return new Outcome(Set.of(), broken);
            }
        }
    }

    private static Set<String> declared(List<ObservedEvent> said, List<KeptEvent> known) {
        Set<String> declared = new HashSet<>();
        said.stream().filter(e -> e.error() != null).forEach(e -> declared.add(e.eventId()));
        known.stream().filter(KeptEvent::isError).forEach(k -> declared.add(k.eventId()));
        return declared;
    }
}
