package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets events that were captured before a shipment was known by the unit or the number they name tell of it, each once. An event
 * that told of another shipment by the same unit or number was about that one.
 */
@ApplicationScoped
public class TellEarlyEvents {
    /** Numbers, and those of units in the end, are used again: what was captured longer ago meant something else. */
    static final Duration FORESIGHT = Duration.ofDays(30);

    private static final int AT_ONCE = 200;
    private static final Duration REST = Duration.ofHours(1);

    private EarlyLooks looks;
    private KeptEvents events;
    private Shipments shipments;
    private TradingPartners partners;
    private InboundMessages messages;
    private TellByEvent effects;
    private WithdrawEvent withdrawal;
    private Announcements announcements;
    private Clock clock;

    protected TellEarlyEvents() {}

    @Inject
    public TellEarlyEvents(
            EarlyLooks looks,
            KeptEvents events,
            Shipments shipments,
            Announcements announcements,
            TradingPartners partners,
            InboundMessages messages,
            TellByEvent effects,
            WithdrawEvent withdrawal,
            Clock clock) {
        this.looks = looks;
        this.events = events;
        this.shipments = shipments;
        this.partners = partners;
        this.messages = messages;
        this.effects = effects;
        this.withdrawal = withdrawal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Looks at some of the events; what is left of them is due at once. @return false when another node holds it */
    @Transactional
    public boolean look(long id) {
        Instant now = clock.instant();
        var claimed = looks.claim(id, now);
        claimed.ifPresent(look -> look(look, now));
        return claimed.isPresent();
    }

    /** One that fails again and again is looked at hourly. */
    @Transactional
    public void putOff(long id) {
        Instant now = clock.instant();
        looks.claim(id, now).ifPresent(look -> look.rests(now.plus(REST)));
    }

    private void look(EarlyLook look, Instant now) {
        TrackingNumber number = new TrackingNumber(look.trackingNumber());
        Shipment shipment = shipments.byNumber(number).orElseThrow(() -> new NotFound("shipment"));
        OneShipmentsGoods goods = new OneShipmentsGoods(shipment, shipments, announcements);
        List<Long> found = events.naming(goods.words(), shipment.id(), now.minus(FORESIGHT), look.after(), AT_ONCE);
        if (!found.isEmpty()) {
            shipments.lock(number).ifPresent(held -> tell(held, goods, found));
        }
        if (found.size() == AT_ONCE) {
            look.goesOn(found.get(found.size() - 1));
        } else if (!look.again(now)) {
            looks.remove(look);
        }
    }

    private void tell(Shipment shipment, OneShipmentsGoods goods, List<Long> found) {
        EventShipments about = new EventShipments(goods);
        events.byIds(found).stream()
                .sorted(Comparator.comparing(KeptEvent::eventTime).thenComparing(KeptEvent::id))
                .forEach(kept -> partners.byPartnerId(kept.partnerId())
                        .ifPresent(partner -> tell(shipment, about, kept, partner)));
    }

    private void tell(Shipment shipment, EventShipments about, KeptEvent kept, TradingPartner partner) {
        ObservedEvent event = kept.observed();
        about.of(event, partner).forEach((named, units) -> {
            if (named.id().equals(shipment.id()) && isNews(kept, units)) {
                effects.tell(shipment, units, kept.messageId(), partner, kept, event);
                settle(kept, shipment);
            }
        });
    }

    /** Whether it didn't tell of another shipment by the same unit, or by a number at all. */
    private boolean isNews(KeptEvent kept, Collection<String> units) {
        Set<String> told = kept.links().stream()
                .flatMap(link -> shipments.byId(link.shipmentId()).stream())
                .flatMap(other -> TellByEvent.unitsOf(other).stream())
                .collect(Collectors.toCollection(HashSet::new));
        return kept.links().isEmpty() || units.stream().anyMatch(unit -> !told.contains(unit));
    }

    private void settle(KeptEvent kept, Shipment shipment) {
        messages.alsoAbout(kept.messageId(), shipment.trackingNumber().value());
        events.find(kept.partnerId(), kept.eventId(), true)
                .ifPresent(declaration -> withdrawal.withdraw(kept, declaration));
    }
}
