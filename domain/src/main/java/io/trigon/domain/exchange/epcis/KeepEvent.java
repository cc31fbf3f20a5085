package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.epcis.EpcisCapture.Behaviour;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps an event that a partner observed, once for its id, and lets it tell of the shipments that it is about; a declaration of
 * error takes back what the event had told. Whichever of the two comes first. May be repeated without a second effect.
 */
@ApplicationScoped
public class KeepEvent {
    private KeptEvents events;
    private EpcisCaptures captures;
    private TellByEvent effects;
    private WithdrawEvent withdrawal;
    private Clock clock;

    protected KeepEvent() {}

    @Inject
    public KeepEvent(
            KeptEvents events, EpcisCaptures captures, TellByEvent effects, WithdrawEvent withdrawal, Clock clock) {
        this.events = events;
        this.captures = captures;
        this.effects = effects;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /**
     * In the transaction of its message.
     *
     * @return the tracking numbers of the shipments that it tells of
     */
    public Set<String> keep(InboundMessage message, TradingPartner partner, Observed observed) {
        if (!observed.whole() && !proceeds(message)) {
            return Set.of();
        }
        ObservedEvent event = observed.event();
        boolean error = event.error() != null;
        KeptEvent kept = events.find(partner.partnerId(), event.eventId(), error)
                .orElseGet(() -> events.add(new KeptEvent(partner, message.id(), event, clock.instant())));
        Optional<KeptEvent> other = events.find(partner.partnerId(), event.eventId(), !error);
        if (error) {
            return other.map(wrong -> withdrawal.withdraw(wrong, kept)).orElse(Set.of());
        }
        other.filter(declared -> kept.links().isEmpty()).ifPresent(declared -> kept.withdraw(declared.recordTime()));
        Set<String> numbers = tells(kept, message, event) ? effects.tell(message, partner, kept, event) : Set.of();
        other.ifPresent(declared -> withdrawal.withdraw(kept, declared));
        events.release(kept);
        return numbers;
    }

    /** Whether what came by the message is to tell anything: it was kept of this message, or it never told of a shipment. */
    static boolean tells(KeptEvent kept, InboundMessage message, ObservedEvent event) {
        return kept.messageId() == message.id() || isStillToTell(kept, event);
    }

    /** The same event again, after its goods were unknown: its shipment may have been booked meanwhile. */
    private static boolean isStillToTell(KeptEvent kept, ObservedEvent event) {
        return kept.links().isEmpty() && kept.json().equals(event.json());
    }

    boolean proceeds(InboundMessage message) {
        return captures.ofMessage(message.id())
                .filter(c -> c.behaviour() == Behaviour.PROCEED)
                .isPresent();
    }
}
