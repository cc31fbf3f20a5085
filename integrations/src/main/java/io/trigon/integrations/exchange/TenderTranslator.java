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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
    private final Map<String, X12Party> parties = new LinkedHashMap<>();
    private final List<X12Stop> stops = new ArrayList<>();
    private final Map<X12Stop, List<X12Goods>> goods = new LinkedHashMap<>();
    private final List<X12Segment> headDates = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private X12Party party;
    private X12Stop stop;
    private X12Goods order;

    private TenderTranslator() {}

    /** What a 204 asks for. */
    enum Purpose {
        BOOK,
        CANCEL,
        CHANGE
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
        if (party != null && party.takes(segment)) {
            return;
        }
        if (stop == null) {
            return;
        }
        if (order == null && segment.is("MAN")) {
            order = new X12Goods(null);
            goods.get(stop).add(order);
        }
        if (order != null) {
            order.takes(segment);
        }
    }

    private void equip(X12Segment n7) {
        party = null;
        equipment = equipment == null ? (n7.at(1) + " " + n7.at(2)).strip() : equipment;
    }

    private void open(X12Party next) {
        party = next;
        if (stop == null) {
            parties.putIfAbsent(next.role(), next);
        } else {
            stop.at(next);
        }
    }

    private void open(X12Stop next) {
        party = null;
        order = null;
        stop = next;
        stops.add(next);
        goods.put(next, new ArrayList<>());
    }

    private void openOrder(X12Segment oid) {
        party = null;
        order = new X12Goods(oid);
        if (stop != null) {
            goods.get(stop).add(order);
        }
        refer("PO", oid.at(2));
        refer("OI", oid.at(1));
    }

    private void date(X12Segment g62) {
        if (stop == null) {
            headDates.add(g62);
        } else if (order == null || !order.isOrder()) {
            stop.on(g62);
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
        Purpose purpose =
                switch (b2a.at(1)) {
                    case "01", "03" -> Purpose.CANCEL;
                    case "04", "05" -> Purpose.CHANGE;
                    default -> Purpose.BOOK;
                };
        Tender tender = purpose == Purpose.CANCEL ? null : tender(partnerId, messageId, receivedAt);
        return new Reading(purpose, b2.at(2), b2.at(4), tender);
    }

    private Tender tender(String partnerId, Long messageId, Instant receivedAt) {
        stops.removeIf(s -> !s.handlesGoods());
        references.add(0, new Reference("SI", b2.at(4)));
        PartyCard shipper = named("tender-without-shipper", "shipper", firstOf("SH", "CI", "SF"), pickup());
        PartyCard consignee = named("tender-without-consignee", "consignee", firstOf("CN", "ST"), delivery());
        lendDates();
        List<Tender.StopPlan> plans = stops.stream()
                .map(s -> s.plan(s.isDelivery() ? consignee : shipper))
                .toList();
        return new Tender(
                partnerId,
                b2.at(4),
                shipper,
                consignee,
                payer(consignee),
                carrierCard(),
                equipment,
                mode(),
                plans,
                units(),
                references,
                receivedAt,
                messageId,
                b2.text());
    }

    private X12Party firstOf(String... roles) {
        for (String role : roles) {
            if (parties.containsKey(role)) {
                return parties.get(role);
            }
        }
        return null;
    }

    private X12Party pickup() {
        return stops.stream()
                .filter(s -> !s.isDelivery())
                .findFirst()
                .flatMap(X12Stop::party)
                .orElse(null);
    }

    private X12Party delivery() {
        return stops.stream()
                .filter(X12Stop::isDelivery)
                .reduce((first, last) -> last)
                .flatMap(X12Stop::party)
                .orElse(null);
    }

    private static PartyCard named(String code, String what, X12Party first, X12Party second) {
        X12Party party = first == null ? second : first;
        PartyCard card = party == null ? null : party.card();
        BrokenRule.unless(card != null && card.name() != null, code, "a tender names its " + what);
        return card;
    }

    /** Dates of the head stand for a first pick-up or a last delivery that has none of its own. */
    private void lendDates() {
        Set<String> ofPickup = Set.of("10", "37", "38", "69");
        Set<String> ofDelivery = Set.of("02", "53", "54", "68", "70", "17");
        stops.stream()
                .filter(s -> !s.isDelivery())
                .findFirst()
                .filter(s -> !s.hasDates())
                .ifPresent(s -> lend(s, ofPickup));
        stops.stream()
                .filter(X12Stop::isDelivery)
                .reduce((first, last) -> last)
                .filter(s -> !s.hasDates())
                .ifPresent(s -> lend(s, ofDelivery));
    }

    private void lend(X12Stop to, Set<String> qualifiers) {
        headDates.stream().filter(d -> qualifiers.contains(d.at(1))).forEach(to::on);
    }

    /** The bill-to; without one a collect load (B206 CC) is paid by the consignee; null means the shipper pays. */
    private PartyCard payer(PartyCard consignee) {
        X12Party billTo = parties.get("BT");
        PartyCard card = billTo == null ? null : billTo.card();
        if (card != null && card.name() != null) {
            return card;
        }
        return b2.at(6).equals("CC") ? consignee : null;
    }

    /** The carrier, when one is named that is not the SCAC we are addressed by. */
    private PartyCard carrierCard() {
        X12Party named = parties.get("CA");
        if (named != null && named.card().name() != null) {
            return named.card();
        }
        if (carrier == null || carrier.isEmpty() || carrier.equals(b2.at(2)) || !b2.has(2)) {
            return null;
        }
        return new PartyCard(carrier, null, carrier, null, null, null, null, null, null, null, null, null);
    }

    private ServiceMode mode() {
        String asked = service == null ? "" : service.toUpperCase(Locale.ROOT);
        if (asked.startsWith("JIT") || asked.startsWith("JUST")) {
            return ServiceMode.JUST_IN_TIME;
        }
        boolean fast = asked.startsWith("EXP") || asked.startsWith("PREM") || asked.startsWith("RUSH");
        return fast ? ServiceMode.EXPRESS : null;
    }

    /** What is loaded; orders repeated where they are unloaded are not counted again. */
    private List<Tender.UnitPlan> units() {
        Set<String> seen = new HashSet<>();
        List<Tender.UnitPlan> loaded = unitsOf(false, seen);
        List<Tender.UnitPlan> units = loaded.isEmpty() ? unitsOf(true, seen) : loaded;
        return units.isEmpty() && l3 != null ? List.of(X12Goods.total(l3)) : units;
    }

    private List<Tender.UnitPlan> unitsOf(boolean delivery, Set<String> seen) {
        return stops.stream()
                .filter(s -> s.isDelivery() == delivery)
                .flatMap(s -> goods.get(s).stream())
                .flatMap(g -> g.units(seen).stream())
                .toList();
    }
}
