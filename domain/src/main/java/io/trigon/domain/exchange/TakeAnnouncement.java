package io.trigon.domain.exchange;

import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.exchange.epcis.NoteEarlyLook;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.AnnounceGoods;
import io.trigon.domain.shipment.GoodsAnnouncement;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** A party announces goods of a shipment that it sends, receives or ordered. */
@ApplicationScoped
public class TakeAnnouncement {
    static final String UNKNOWN = "announced-shipment-unknown";

    private AnnounceGoods announceGoods;
    private NoteEarlyLook earlyEvents;
    private NamedShipment named;

    protected TakeAnnouncement() {}

    @Inject
    public TakeAnnouncement(AnnounceGoods announceGoods, NoteEarlyLook earlyEvents, Shipments shipments) {
        this.announceGoods = announceGoods;
        this.earlyEvents = earlyEvents;
        this.named = new NamedShipment(shipments, UNKNOWN, "announced-shipment-ambiguous");
    }

    /**
     * @return the tracking number of the shipment
     * @throws BrokenRule {@code sender-may-not-announce}, {@code announced-shipment-unknown} and the rules of the use case
     */
    String take(InboundMessage message, TradingPartner partner, GoodsAnnouncement said) {
        BrokenRule.unless(
                partner.role() != Role.CARRIER, "sender-may-not-announce", "a carrier does not announce goods");
        Shipment shipment = named.by(said.references(), s -> isOf(s, partner));
        announceGoods.announce(shipment.trackingNumber(), partner.partnerId(), said, message.id());
        earlyEvents.note(shipment.trackingNumber());
        return shipment.trackingNumber().value();
    }

    private static boolean isOf(Shipment shipment, TradingPartner partner) {
        return is(shipment.shipper(), partner)
                || is(shipment.consignee(), partner)
                || partner.partnerId().equals(shipment.orderedBy());
    }

    private static boolean is(Company party, TradingPartner partner) {
        return party != null && Objects.equals(party.id(), partner.company().id());
    }
}
