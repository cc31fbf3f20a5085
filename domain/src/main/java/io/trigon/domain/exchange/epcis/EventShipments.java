package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.epcis.EpcRole;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.epcis.TypedId;
import io.trigon.domain.shipment.gs1.GlobalKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of which shipments an event tells: those that carry the units it names, else the one that a business transaction names. Only
 * shipments that are its sender's business: it sends, receives or carries them, or carries what nobody carries yet.
 */
final class EventShipments {
    private static final Set<String> TRANSACTIONS = Set.of("bol", "desadv", "po");
    private static final String CBV_TRANSACTION = "urn:epcglobal:cbv:bt:";

    private final NamedGoods goods;

    EventShipments(NamedGoods goods) {
        this.goods = goods;
    }

    /** The units it names, by the shipments that carry them: none where a transaction named the shipment. */
    Map<Shipment, Set<String>> of(ObservedEvent event, TradingPartner partner) {
        Map<Long, Shipment> found = new TreeMap<>();
        Map<Long, Set<String>> units = new TreeMap<>();
        for (Sscc sscc : unitsOf(event)) {
            goods.carrying(sscc).filter(s -> isBusinessOf(s, partner)).ifPresent(s -> {
                found.put(s.id(), s);
                units.computeIfAbsent(s.id(), id -> new LinkedHashSet<>()).add(sscc.value());
            });
        }
        if (found.isEmpty()) {
            byTransaction(event, partner).ifPresent(s -> found.put(s.id(), s));
        }
        return found.values().stream()
                .collect(Collectors.toMap(
                        s -> s, s -> units.getOrDefault(s.id(), Set.of()), (a, b) -> a, LinkedHashMap::new));
    }

    static Set<Sscc> unitsOf(ObservedEvent event) {
        return Stream.of(EpcRole.LIST, EpcRole.CHILD, EpcRole.PARENT)
                .flatMap(event::named)
                .flatMap(id -> sscc(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Sscc> sscc(EpcisId id) {
        try {
            return id.sscc();
        } catch (BrokenRule noUnit) {
            return Optional.empty();
        }
    }

    /** Where a number names several, those under way decide; when they don't, none is meant. */
    private Optional<Shipment> byTransaction(ObservedEvent event, TradingPartner partner) {
        for (TypedId transaction : event.bizTransactions()) {
            if (isOfShipment(transaction)) {
                List<Shipment> named = named(transaction, partner);
                List<Shipment> open = named.size() < 2
                        ? named
                        : named.stream()
                                .filter(s -> !goods.statusOf(s).isFinal())
                                .toList();
                List<Shipment> left = open.isEmpty() ? named : open;
                if (left.size() == 1) {
                    return Optional.of(left.get(0));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfShipment(TypedId transaction) {
        return transaction.type() != null && TRANSACTIONS.contains(transaction.type());
    }

    /** The numbers by which an event may name a shipment. */
    static Stream<String> numbersOf(ObservedEvent event) {
        return event.bizTransactions().stream()
                .filter(EventShipments::isOfShipment)
                .map(transaction -> number(transaction.id()));
    }

    private List<Shipment> named(TypedId transaction, TradingPartner partner) {
        String number = number(transaction.id());
        Stream<Shipment> announced =
                transaction.type().equals("desadv") ? goods.announced(partner, number).stream() : Stream.empty();
        return Stream.concat(announced, goods.byReference(number).stream())
                .filter(s -> isBusinessOf(s, partner))
                .distinct()
                .toList();
    }

    /** The number in an identifier of a document: behind the GLN of who issued it, the serial of a GDTI, else all of it. */
    private static String number(EpcisId id) {
        String raw = id.raw();
        if (raw.startsWith(CBV_TRANSACTION)) {
            String[] parts = raw.substring(CBV_TRANSACTION.length()).split(":", 2);
            return parts[parts.length - 1];
        }
        return GlobalKey.of(id.normal())
                .flatMap(key -> key.value("253"))
                .filter(gdti -> gdti.length() > 13)
                .map(gdti -> gdti.substring(13))
                .orElse(raw);
    }

    static boolean isBusinessOf(Shipment shipment, TradingPartner partner) {
        Company company = partner.company();
        return EventMeaning.carries(shipment, partner)
                || company != null && (company.is(shipment.shipper()) || company.is(shipment.consignee()));
    }
}
