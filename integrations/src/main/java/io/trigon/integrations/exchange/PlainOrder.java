package io.trigon.integrations.exchange;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the orders have in common that go from one place to another and name no stops (211, 940, 943): parties, dates,
 * references and lines of goods.
 */
final class PlainOrder {

    private static final Set<String> OF_PICKUP = Set.of("10", "11", "37", "38", "69", "86");
    private static final Set<String> OF_DELIVERY = Set.of("02", "17", "53", "54", "67", "68", "70");

    private final OrderKind kind;
    private final String[] shippers;
    private final TenderParties parties = new TenderParties();
    private final List<X12Segment> dates = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<GoodsLine> lines = new ArrayList<>();
    private X12Party party;

    String payment = "";
    PartyCard carrier;
    String equipment;
    ServiceMode mode;

    /** @param shippers roles (element 98) that make a shipper, the best first */
    PlainOrder(OrderKind kind, String... shippers) {
        this.kind = kind;
        this.shippers = shippers;
    }

    /** Who the message is from and for, and in which stored message it stands. */
    record Envelope(String partnerId, PartyCard sender, Long messageId, Instant receivedAt) {}

    void open(X12Segment n1) {
        party = new X12Party(n1);
        parties.add(party);
    }

    /** Takes a segment of the party that is open; false when none is or it does not belong to it. */
    boolean takes(X12Segment segment) {
        return party != null && party.takes(segment);
    }

    /** Goods begin: no party is open any more. */
    GoodsLine line() {
        party = null;
        GoodsLine line = new GoodsLine();
        lines.add(line);
        return line;
    }

    void date(X12Segment g62) {
        party = null;
        dates.add(g62);
    }

    void refer(String qualifier, String value) {
        party = null;
        Reference reference = new Reference(qualifier, value);
        if (!qualifier.isEmpty() && !value.isEmpty() && !references.contains(reference)) {
            references.add(reference);
        }
    }

    /** The carrier that is named beside a SCAC that may be our own; null when none is. */
    PartyCard carrierBeside(String addressee, String scac) {
        return parties.carrier(addressee, scac);
    }

    /** The carrier named, by N1 CA or by its SCAC; null when none is. */
    PartyCard carrierNamed(String scac) {
        PartyCard named = parties.cardOf("CA");
        return named != null || !scac.matches("[A-Z]{2,4}") ? named : TenderParties.byScac(scac);
    }

    /** @throws io.trigon.domain.shared.BrokenRule when it does not make a tender */
    Tender tender(String number, Envelope envelope, X12Segment beginning) {
        PartyCard shipper = parties.first(shippers)
                .map(X12Party::card)
                .filter(card -> card.name() != null)
                .orElse(envelope.sender());
        PartyCard consignee = parties.consignee(Optional.empty());
        return new Tender(
                envelope.partnerId(),
                number,
                shipper,
                consignee,
                parties.payer(payment, consignee),
                carrier,
                equipment,
                mode,
                List.of(
                        stop(StopKind.PICKUP, shipper, OF_PICKUP, "SF", "WH"),
                        stop(StopKind.DELIVERY, consignee, OF_DELIVERY, "ST")),
                units(),
                references,
                envelope.receivedAt(),
                envelope.messageId(),
                beginning.text(),
                kind);
    }

    private Tender.StopPlan stop(StopKind kind, PartyCard owner, Set<String> ofStop, String... roles) {
        PartyCard place = parties.first(roles).map(p -> p.placeOf(owner)).orElse(owner);
        ZoneId zone = place.zone() == null ? PlaceZones.of(place.address()) : place.zone();
        List<X12Segment> when =
                dates.stream().filter(d -> ofStop.contains(d.at(1))).toList();
        return new Tender.StopPlan(kind, place, X12Window.of(when, zone), zone);
    }

    private List<Tender.UnitPlan> units() {
        Set<String> seen = new HashSet<>();
        return lines.stream().flatMap(line -> line.units(seen).stream()).toList();
    }
}
