package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Understands events of one partner that nobody declared to be wrong: each in its turn, as if those before it were written.
 * What is to be written of them waits for that of the others.
 */
final class EventGroup {
    private final TradingPartner partner;
    private final LookedUpGoods goods;
    private final EventShipments about;
    private final EventMeaning meaning;
    private final DeliveredUnits delivered;
    private final EventBatch batch;
    private final Clock clock;

    EventGroup(
            TradingPartner partner,
            LookedUpGoods goods,
            EventMeaning meaning,
            DeliveredUnits delivered,
            EventBatch batch,
            Clock clock) {
        this.partner = partner;
        this.goods = goods;
        this.about = new EventShipments(goods);
        this.meaning = meaning;
        this.delivered = delivered;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * As {@link KeepEvent#keep}.
     *
     * @throws BrokenRule before anything of it is to be written
     */
    Set<String> take(InboundMessage message, ObservedEvent event) {
        batch.makeRoom();
        KeptEvent before = batch.keptOf(event.eventId());
        boolean tells = before == null || KeepEvent.tells(before, message, event);
        List<Tale> tales = tells ? talesOf(event) : List.of();
        KeptEvent kept = before == null
                ? batch.add(new KeptEvent(partner, message.id(), event, clock.instant()))
                : batch.again(event.eventId());
        Set<String> numbers = new TreeSet<>();
        boolean lessDelivered = false;
        for (Tale tale : tales) {
            lessDelivered |=
                    kept.says(tale.shipment().id(), MilestoneCode.DELIVERED) && tale.means() != MilestoneCode.DELIVERED;
            tell(tale, kept, message, event);
            numbers.add(tale.shipment().trackingNumber().value());
        }
        if (lessDelivered) {
            batch.keep();
            delivered.forget();
        }
        return numbers;
    }

    private List<Tale> talesOf(ObservedEvent event) {
        List<Tale> tales = new ArrayList<>();
        for (Map.Entry<Shipment, Set<String>> one : about.of(event, partner).entrySet()) {
            Shipment shipment = one.getKey();
            EventPlace place = EventPlace.of(event, shipment, goods);
            MilestoneCode means = meaning.of(event, place, shipment, partner).orElse(null);
            tales.add(new Tale(shipment, one.getValue(), place, means));
        }
        return tales;
    }

    private void tell(Tale tale, KeptEvent kept, InboundMessage message, ObservedEvent event) {
        Shipment shipment = tale.shipment();
        kept.tells(new EventLink(shipment.id(), shipment.trackingNumber().value(), tale.means()));
        if (tale.means() == null) {
            return;
        }
        if (shipment.carrier() == null && EventMeaning.carries(shipment, partner)) {
            shipment.carriedBy(partner.company(), shipment.equipmentNumber());
        }
        boolean part = tale.means() == MilestoneCode.DELIVERED && !isWhole(tale, kept);
        batch.proves(kept, message, event, tale, part ? MilestoneCode.ARRIVED_DELIVERY : tale.means());
    }

    /** As {@link TellByEvent} sees it: by what was delivered so far, what is kept of this event, and what it says this time. */
    private boolean isWhole(Tale tale, KeptEvent kept) {
        Shipment shipment = tale.shipment();
        Set<String> seen = delivered.of(shipment.id(), goods.ids());
        seen.addAll(TellByEvent.unitsOf(kept));
        return tale.units().isEmpty()
                || !TellByEvent.isLast(shipment, tale.place())
                || TellByEvent.unitsOf(shipment).stream()
                        .allMatch(unit -> seen.contains(unit) || tale.units().contains(unit));
    }
}
