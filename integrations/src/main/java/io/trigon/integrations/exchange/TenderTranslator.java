package io.trigon.integrations.exchange;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a 204 (004010 or 005010) as a tender. Goes by tags and places, so a segment out of its order is still read. One
 * instance reads one set.
 */
final class TenderTranslator {

    private X12Segment b2;
    private X12Segment b2a;
    private X12Segment l3;
    private String equipment;
    private String carrier;
    private String service;
    private final TenderParties parties = new TenderParties();
    private final TenderStops stops = new TenderStops();
    private final List<X12Segment> headDates = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private X12Party party;

    private TenderTranslator() {}

    /** What a 204 asks for. */
    enum Purpose {
        BOOK,
        CANCEL,
        CHANGE;

        /** By element 353. */
        static Purpose of(String code) {
            return switch (code) {
                case "01", "03" -> CANCEL;
                case "04", "05" -> CHANGE;
                default -> BOOK;
            };
        }
    }

    /**
     * A 204 as read.
     *
     * @param purpose from B2A01: 00 books, 01 and 03 cancel, 04 and 05 change
     * @param scac to whom it is addressed (B202), may be empty
     * @param load its number (B204)
     * @param tender null for a cancellation, which may come without parties and stops
     */
    record Reading(Purpose purpose, String scac, String load, Tender tender) {}

    /**
     * Translates a set that was taken.
     *
     * @param partnerId who sent it
     * @param messageId the stored message
     * @param receivedAt when it came
     * @throws BrokenRule when it does not make a tender; the code says why
     */
    static Reading read(X12Transaction set, String partnerId, Long messageId, Instant receivedAt) {
        TenderTranslator translator = new TenderTranslator();
        set.segments().forEach(translator::take);
        return translator.reading(partnerId, messageId, receivedAt);
    }

    private void take(X12Segment segment) {
        switch (segment.tag()) {
            case "B2" -> b2 = segment;
            case "B2A" -> b2a = segment;
            case "L3" -> l3 = segment;
            case "MS3" -> carrier = segment.at(1);
            case "N7" -> equip(segment);
            case "L11" -> refer(segment);
            case "G62" -> date(segment);
            case "N1" -> open(new X12Party(segment));
            case "S5" -> open(new X12Stop(segment));
            case "OID" -> openOrder(segment);
            default -> takeInLoop(segment);
        }
    }

    private void takeInLoop(X12Segment segment) {
        if (party == null || !party.takes(segment)) {
            stops.take(segment);
        }
    }

    private void equip(X12Segment n7) {
        party = null;
        equipment = equipment == null ? (n7.at(1) + " " + n7.at(2)).strip() : equipment;
    }

    private void open(X12Party next) {
        party = next;
        if (stops.begun()) {
            stops.at(next);
        } else {
            parties.add(next);
        }
    }

    private void open(X12Stop next) {
        party = null;
        stops.open(next);
    }

    /** OID01 is the seller's number of the order (VN), OID02 the buyer's (PO). */
    private void openOrder(X12Segment oid) {
        party = null;
        stops.openOrder(oid);
        refer("PO", oid.at(2));
        refer("VN", oid.at(1));
    }

    private void date(X12Segment g62) {
        if (stops.begun()) {
            stops.on(g62);
        } else {
            headDates.add(g62);
        }
    }

    private void refer(X12Segment l11) {
        if (l11.at(2).equals("SL")) {
            service = l11.at(1);
        } else {
            refer(l11.at(2), l11.at(1));
        }
    }

    private void refer(String qualifier, String value) {
        Reference reference = new Reference(qualifier, value);
        if (!qualifier.isEmpty() && !value.isEmpty() && !references.contains(reference)) {
            references.add(reference);
        }
    }

    private Reading reading(String partnerId, Long messageId, Instant receivedAt) {
        Purpose purpose = Purpose.of(b2a.at(1));
        Tender tender = purpose == Purpose.CANCEL ? null : tender(partnerId, messageId, receivedAt);
        return new Reading(purpose, b2.at(2), b2.at(4), tender);
    }

    private Tender tender(String partnerId, Long messageId, Instant receivedAt) {
        references.add(0, new Reference("SI", b2.at(4)));
        PartyCard shipper = parties.shipper(stops.firstPickup());
        PartyCard consignee = parties.consignee(stops.lastDelivery());
        stops.lend(headDates);
        return new Tender(
                partnerId,
                b2.at(4),
                shipper,
                consignee,
                parties.payer(b2.at(6), consignee),
                parties.carrier(b2.at(2), carrier),
                equipment,
                mode(service),
                stops.plans(shipper, consignee),
                units(),
                references,
                receivedAt,
                messageId,
                b2.text());
    }

    private List<Tender.UnitPlan> units() {
        List<Tender.UnitPlan> units = stops.units();
        return units.isEmpty() && l3 != null ? List.of(X12Goods.total(l3)) : units;
    }

    /** What an L11 SL asks for; null when nothing that we know. */
    static ServiceMode mode(String service) {
        String asked = service == null ? "" : service.toUpperCase(Locale.ROOT);
        if (asked.startsWith("JIT") || asked.startsWith("JUST")) {
            return ServiceMode.JUST_IN_TIME;
        }
        boolean fast = asked.startsWith("EXP") || asked.startsWith("PREM") || asked.startsWith("RUSH");
        return fast ? ServiceMode.EXPRESS : null;
    }
}
