package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.HandlingUnit;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.gs1.GlobalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lets an event tell the shipments that it is about what it proves of them. */
@ApplicationScoped
public class TellByEvent {
    private Shipments shipments;
    private RecordMilestone milestones;
    private KeptEvents events;
    private Announcements announcements;
    private NamedGoods goods;
    private EventMeaning meaning;

    protected TellByEvent() {}

    @Inject
    public TellByEvent(
            Shipments shipments,
            Announcements announcements,
            RecordMilestone milestones,
            KeptEvents events,
            BusinessSteps steps) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.events = events;
        this.announcements = announcements;
        this.goods = NamedGoods.of(shipments, announcements);
        this.meaning = new EventMeaning(steps);
    }

    /** What is withdrawn only belongs to its shipments. @return the tracking numbers of the shipments */
    Set<String> tell(InboundMessage message, TradingPartner partner, KeptEvent kept, ObservedEvent event) {
        Set<String> numbers = new TreeSet<>();
        EventShipments about = new EventShipments(NamedGoods.of(shipments, announcements, event));
        for (Map.Entry<Shipment, Set<String>> one : about.of(event, partner).entrySet()) {
            // once more now that it is held: meanwhile another carrier may have taken it
            shipments
                    .lock(one.getKey().trackingNumber())
                    .filter(s -> EventShipments.isBusinessOf(s, partner))
                    .ifPresent(s -> {
                        tell(s, one.getValue(), message.id(), partner, kept, event);
                        numbers.add(s.trackingNumber().value());
                    });
        }
        return numbers;
    }

    /**
     * Of one shipment, which is held.
     *
     * @param units the serial numbers of its units that the event names; none where a transaction named the shipment
     */
    void tell(
            Shipment shipment,
            Set<String> units,
            long message,
            TradingPartner partner,
            KeptEvent kept,
            ObservedEvent event) {
        EventPlace place = EventPlace.of(event, shipment, goods);
        MilestoneCode means = kept.withdrawnAt() != null
                ? null
                : meaning.of(event, place, shipment, partner).orElse(null);
        kept.tells(new EventLink(shipment.id(), shipment.trackingNumber().value(), means));
        if (means == null) {
            return;
        }
        if (shipment.carrier() == null && EventMeaning.carries(shipment, partner)) {
            shipment.carriedBy(partner.company(), shipment.equipmentNumber());
        }
        boolean part = means == MilestoneCode.DELIVERED && !isWhole(shipment, units, place);
        milestones.record(report(shipment, part ? MilestoneCode.ARRIVED_DELIVERY : means, place, message, kept, event));
    }

    /** At the last delivery a shipment is delivered when all its units were, by this event or those before it. */
    private boolean isWhole(Shipment shipment, Set<String> units, EventPlace place) {
        if (units.isEmpty() || !isLast(shipment, place)) {
            return true;
        }
        Set<String> seen = new HashSet<>(units);
        events.delivering(shipment.id()).forEach(e -> seen.addAll(unitsOf(e)));
        return seen.containsAll(unitsOf(shipment));
    }

    static boolean isLast(Shipment shipment, EventPlace place) {
        return place.stopNumber() != null
                && shipment.destination() != null
                && place.stopNumber() == shipment.destination().number();
    }

    static Set<String> unitsOf(Shipment shipment) {
        return shipment.units().stream()
                .map(HandlingUnit::sscc)
                .filter(Objects::nonNull)
                .map(Sscc::value)
                .collect(Collectors.toSet());
    }

    /** The serial numbers of logistic units that an event names. */
    static Set<String> unitsOf(KeptEvent event) {
        return event.terms().stream().flatMap(t -> unitIn(t.term()).stream()).collect(Collectors.toSet());
    }

    /** The serial number of the logistic unit that a word of an event is; empty when it is none. */
    static Optional<String> unitIn(String term) {
        return GlobalKey.of(term).flatMap(key -> key.value("00"));
    }

    static MilestoneReport report(
            Shipment shipment,
            MilestoneCode code,
            EventPlace place,
            long message,
            KeptEvent kept,
            ObservedEvent event) {
        return new MilestoneReport(
                shipment.trackingNumber(),
                code,
                event.eventTime(),
                place.stopNumber(),
                Source.EPCIS,
                kept.reference(),
                message,
                event.json(),
                null,
                null,
                place.name(),
                null,
                null,
                null);
    }
}
