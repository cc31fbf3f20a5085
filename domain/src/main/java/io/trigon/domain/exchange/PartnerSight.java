package io.trigon.domain.exchange;

import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * By which numbers a partner knows a shipment. Who ordered it knows what it ordered by; the others know what travels with the
 * goods, the bill of lading, and the two sides of the trade the purchase order. Nobody hears the number of another's load, nor
 * that of a carrier.
 */
final class PartnerSight {
    private static final String LOAD = "SI";
    private static final Set<String> OF_CARRIER = Set.of("CN", "2I", "CR");
    private static final Set<String> ON_PAPER = Set.of("BM", "MB");
    private static final String OF_TRADE = "PO";

    private final TradingPartner partner;
    private final Shipment shipment;

    PartnerSight(TradingPartner partner, Shipment shipment) {
        this.partner = partner;
        this.shipment = shipment;
    }

    /** Whether the partner ordered the shipment. */
    boolean ordered() {
        return partner.partnerId().equals(shipment.orderedBy());
    }

    /** The number by which the partner ordered; null when another did. */
    String load() {
        return ordered() ? shipment.orderNumber() : null;
    }

    /** The numbers besides the load that it knows, the best first. */
    List<Reference> references() {
        return shipment.references().stream()
                .filter(this::knows)
                .sorted(Comparator.comparing((Reference r) -> Reference.rankOf(r.qualifier()))
                        .thenComparing(Reference::qualifier)
                        .thenComparing(Reference::value))
                .toList();
    }

    private boolean knows(Reference reference) {
        if (ON_PAPER.contains(reference.qualifier())) {
            return true;
        }
        if (ordered()) {
            return !OF_CARRIER.contains(reference.qualifier()) && !isLoad(reference);
        }
        return reference.qualifier().equals(OF_TRADE) && isInTheTrade();
    }

    private boolean isLoad(Reference reference) {
        return reference.qualifier().equals(LOAD) && reference.value().equals(load());
    }

    private boolean isInTheTrade() {
        return shipment.shipper().is(partner.company()) || shipment.consignee().is(partner.company());
    }

    /** The stop as the partner counts: who ordered by its own numbers, everybody else by ours. */
    Integer numberOf(Stop stop) {
        if (stop == null) {
            return null;
        }
        return ordered() ? stop.orderedNumber() : stop.number();
    }
}
