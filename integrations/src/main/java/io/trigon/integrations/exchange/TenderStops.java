package io.trigon.integrations.exchange;

import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stops of a 204 while it is read: its S5 loops, and what is loaded and unloaded there. */
final class TenderStops {

    private static final Set<String> OF_PICKUP = Set.of("10", "37", "38", "69");
    private static final Set<String> OF_DELIVERY = Set.of("02", "53", "54", "68", "70", "17");

    private final Map<X12Stop, List<X12Goods>> goods = new LinkedHashMap<>();
    private X12Stop stop;
    private X12Goods order;

    /** Whether the head of the message is over. */
    boolean begun() {
        return stop != null;
    }

    void open(X12Stop next) {
        stop = next;
        order = null;
        goods.put(next, new ArrayList<>());
    }

    void openOrder(X12Segment oid) {
        order = new X12Goods(oid);
        if (stop != null) {
            goods.get(stop).add(order);
        }
    }

    void at(X12Party party) {
        stop.at(party);
    }

    /** A date of the stop; those of an order say nothing of the stop. */
    void on(X12Segment g62) {
        if (order == null || !order.isOrder()) {
            stop.on(g62);
        }
    }

    /** A segment that may speak of goods. */
    void take(X12Segment segment) {
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

    Optional<X12Stop> firstPickup() {
        return stops(false).stream().findFirst();
    }

    Optional<X12Stop> lastDelivery() {
        return stops(true).stream().reduce((first, last) -> last);
    }

    /** Dates of the head stand for a first pick-up or a last delivery that has none of its own. */
    void lend(List<X12Segment> headDates) {
        firstPickup().filter(s -> !s.hasDates()).ifPresent(s -> lend(s, headDates, OF_PICKUP));
        lastDelivery().filter(s -> !s.hasDates()).ifPresent(s -> lend(s, headDates, OF_DELIVERY));
    }

    private static void lend(X12Stop to, List<X12Segment> dates, Set<String> qualifiers) {
        dates.stream().filter(d -> qualifiers.contains(d.at(1))).forEach(to::on);
    }

    List<Tender.StopPlan> plans(PartyCard shipper, PartyCard consignee) {
        return inOrder().stream()
                .map(s -> s.plan(s.isDelivery() ? consignee : shipper))
                .toList();
    }

    /** What is loaded; orders repeated where they are unloaded are not counted again. Empty when no stop tells. */
    List<Tender.UnitPlan> units() {
        Set<String> seen = new HashSet<>();
        List<Tender.UnitPlan> loaded = units(false, seen);
        return loaded.isEmpty() ? units(true, seen) : loaded;
    }

    private List<Tender.UnitPlan> units(boolean delivery, Set<String> seen) {
        return stops(delivery).stream()
                .flatMap(s -> goods.get(s).stream())
                .flatMap(g -> g.units(seen).stream())
                .toList();
    }

    private List<X12Stop> stops(boolean delivery) {
        return inOrder().stream().filter(s -> s.isDelivery() == delivery).toList();
    }

    /** By their numbers, wherever they stand; a weighing or an inspection is no stop of ours. */
    private List<X12Stop> inOrder() {
        return goods.keySet().stream()
                .filter(X12Stop::handlesGoods)
                .sorted(Comparator.comparing(s -> s.number() == null ? Integer.MAX_VALUE : s.number()))
                .toList();
    }
}
