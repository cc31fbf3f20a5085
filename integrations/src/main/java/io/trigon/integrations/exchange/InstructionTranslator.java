package io.trigon.integrations.exchange;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an IFTMIN or IFTMBF as a tender: one consignment from one place to another. Goes by tags, so a segment out of its
 * order is still read. One instance reads one message.
 */
final class InstructionTranslator {

    /** What an RFF names, in the words in which references are kept. */
    private static final Map<String, String> REFERENCES = Map.of("ON", "PO", "CU", "CR", "AAM", "WY", "AAS", "TN");

    private static final Set<String> COLLECT = Set.of("CC", "C", "CP");
    private static final Set<String> FAST = Set.of("1", "2");
    private static final int QUALIFIER = 20;

    private EdifactSegment bgm;
    private String earlier;
    private String payment = "";
    private String equipment;
    private ServiceMode mode;
    private PartyCard haulier;
    private EdifactSegment place;
    private EdifactParty party;
    private EdifactGoods item;
    private final EdifactDates dates = new EdifactDates();
    private final Map<String, EdifactParty> parties = new LinkedHashMap<>();
    private final List<EdifactGoods> goods = new ArrayList<>();
    private final List<EdifactSegment> totals = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private InstructionTranslator() {}

    /** What an instruction asks for. */
    enum Purpose {
        BOOK,
        CANCEL,
        CHANGE
    }

    /**
     * An instruction as read.
     *
     * @param purpose from 1225: 1 cancels, 4 and 5 change, anything else books
     * @param load the sender's number of it
     * @param tender null for a cancellation
     */
    record Reading(Purpose purpose, String load, Tender tender) {}

    /**
     * Translates a message that was taken.
     *
     * @throws BrokenRule when it does not make a tender; the code says why
     */
    static Reading read(EdifactMessage message, String partnerId, Long messageId, Instant receivedAt) {
        InstructionTranslator translator = new InstructionTranslator();
        message.segments().forEach(translator::take);
        return translator.reading(message, partnerId, messageId, receivedAt);
    }

    private void take(EdifactSegment segment) {
        switch (segment.tag()) {
            case "BGM" -> bgm = segment;
            case "NAD" -> open(segment);
            case "GID" -> openItem(segment);
            case "LOC", "TDT" -> openPlace(segment);
            case "DTM" -> date(segment);
            case "RFF" -> refer(segment);
            case "CNT" -> totals.add(segment);
            case "TOD" -> payment = segment.at(2);
            case "CPI" -> payment = segment.at(3);
            case "TSR" -> mode = FAST.contains(segment.at(3)) ? ServiceMode.EXPRESS : mode;
            case "EQD" -> equip(segment);
            default -> takeInGroup(segment);
        }
    }

    private void takeInGroup(EdifactSegment segment) {
        if (party != null && party.takes(segment)) {
            return;
        }
        if (item != null) {
            item.take(segment);
        }
    }

    private void open(EdifactSegment nad) {
        place = null;
        if (item == null) {
            party = new EdifactParty(nad);
            parties.putIfAbsent(party.role(), party);
        }
    }

    private void openItem(EdifactSegment gid) {
        party = null;
        place = null;
        item = new EdifactGoods(gid);
        goods.add(item);
    }

    private void openPlace(EdifactSegment segment) {
        place = segment.is("LOC") ? segment : null;
        boolean named =
                segment.is("TDT") && (segment.has(5) || !segment.at(5, 4).isEmpty());
        if (named && haulier == null) {
            String scac = segment.at(5, 3).equals("182") ? segment.at(5) : null;
            String name = segment.at(5, 4).isEmpty() ? segment.at(5) : segment.at(5, 4);
            haulier = new PartyCard(name, null, scac, null, null, null, null, null, null, null, null, null);
        }
        if (segment.is("TDT") && equipment == null && !segment.at(8, 4).isEmpty()) {
            equipment = segment.at(8, 4);
        }
    }

    /** Dates of goods, and of a reference, say nothing of the way. */
    private void date(EdifactSegment dtm) {
        if (item == null) {
            dates.on(dtm, place);
        }
    }

    private void equip(EdifactSegment eqd) {
        party = null;
        item = null;
        equipment = equipment == null && eqd.has(2) ? eqd.at(2) : equipment;
    }

    private void refer(EdifactSegment rff) {
        String kind = rff.at(1, 1);
        String value = rff.at(1, 2);
        if (kind.equals("ACW")) {
            earlier = value;
        }
        refer(REFERENCES.getOrDefault(kind, kind), value);
    }

    private void refer(String qualifier, String value) {
        Reference reference = new Reference(qualifier, value);
        if (!value.isEmpty() && qualifier.length() <= QUALIFIER && !references.contains(reference)) {
            references.add(reference);
        }
    }

    private Reading reading(EdifactMessage message, String partnerId, Long messageId, Instant receivedAt) {
        Purpose purpose =
                switch (bgm.at(3)) {
                    case "1" -> Purpose.CANCEL;
                    case "4", "5" -> Purpose.CHANGE;
                    default -> Purpose.BOOK;
                };
        String own = bgm.at(2);
        boolean renumbered = purpose != Purpose.BOOK && earlier != null && !earlier.isEmpty();
        String load = renumbered ? earlier : own;
        BrokenRule.unless(!load.isEmpty(), "tender-without-number", "a tender needs a shipment number");
        Tender tender = purpose == Purpose.CANCEL ? null : tender(load, partnerId, messageId, receivedAt);
        boolean booking = tender != null && message.type().equals("IFTMBF");
        return new Reading(purpose, load, booking ? tender.as(OrderKind.BOOKING) : tender);
    }

    private Tender tender(String load, String partnerId, Long messageId, Instant receivedAt) {
        references.add(0, new Reference("SI", load));
        PartyCard shipper = named("tender-without-shipper", "shipper", "CZ", "OS", "SF", "PW");
        PartyCard consignee = named("tender-without-consignee", "consignee", "CN", "UC", "ST", "DP");
        List<Tender.UnitPlan> units = units();
        return new Tender(
                partnerId,
                load,
                shipper,
                consignee,
                payer(consignee),
                carrier(),
                equipment,
                mode,
                List.of(stop(StopKind.PICKUP, shipper, "SF", "PW"), stop(StopKind.DELIVERY, consignee, "ST", "DP")),
                units,
                references,
                receivedAt,
                messageId,
                bgm.text());
    }

    private List<Tender.UnitPlan> units() {
        List<Tender.UnitPlan> units = new ArrayList<>();
        goods.forEach(g -> units.addAll(g.units()));
        return units.isEmpty() ? EdifactGoods.total(totals) : units;
    }

    private Tender.StopPlan stop(StopKind kind, PartyCard owner, String... roles) {
        PartyCard there = first(roles) == null ? owner : first(roles).placeOf(owner);
        ZoneId zone = there.zone() == null ? PlaceZones.of(there.address()) : there.zone();
        return new Tender.StopPlan(kind, there, dates.window(kind, zone), zone);
    }

    private EdifactParty first(String... roles) {
        for (String role : roles) {
            if (parties.containsKey(role)) {
                return parties.get(role);
            }
        }
        return null;
    }

    private PartyCard named(String code, String what, String... roles) {
        EdifactParty found = first(roles);
        PartyCard card = found == null ? null : found.card();
        BrokenRule.unless(card != null && card.name() != null, code, "a tender names its " + what);
        return card;
    }

    private PartyCard cardOf(String... roles) {
        EdifactParty found = first(roles);
        PartyCard card = found == null ? null : found.card();
        return card == null || card.name() == null ? null : card;
    }

    /** Who is to pay; without one, freight to be collected is paid by the consignee; null means the shipper pays. */
    private PartyCard payer(PartyCard consignee) {
        PartyCard named = cardOf("FP", "IV");
        return named == null && COLLECT.contains(payment) ? consignee : named;
    }

    private PartyCard carrier() {
        PartyCard named = cardOf("CA");
        return named == null ? haulier : named;
    }
}
