package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.NamedShipment;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What many events of one partner name, looked up by few queries. Of the shipments that are its business, and no others, which
 * are held from here on, in the order of their ids.
 */
final class LookedUpGoods implements NamedGoods {
    /** As many as {@link Shipments#byReference} gives. */
    private static final int MOST = 100;

    private final Map<Sscc, Long> carrying;
    private final Map<String, Long> announced;
    private final Map<String, List<Long>> byReference;
    private final Map<Long, Shipment> held = new LinkedHashMap<>();
    private final UnaryOperator<Shipment> upToDate;

    /** @param upToDate brings the status of a shipment up to date */
    LookedUpGoods(
            Shipments shipments,
            Announcements announcements,
            TradingPartner partner,
            List<ObservedEvent> events,
            UnaryOperator<Shipment> upToDate) {
        this.upToDate = upToDate;
        carrying = shipments.carryingAll(
                events.stream().flatMap(e -> EventShipments.unitsOf(e).stream()).collect(Collectors.toSet()));
        Set<String> numbers = events.stream().flatMap(EventShipments::numbersOf).collect(Collectors.toSet());
        announced = announcements.shipmentsOf(partner.partnerId(), numbers);
        byReference = shipments.named(numbers).stream()
                .collect(Collectors.groupingBy(
                        NamedShipment::name, Collectors.mapping(NamedShipment::id, Collectors.toList())));
        byReference.replaceAll(
                (number, ids) -> ids.stream().distinct().limit(MOST).toList());
        hold(shipments, partner);
    }

    private void hold(Shipments shipments, TradingPartner partner) {
        Set<Long> ids = new HashSet<>(carrying.values());
        ids.addAll(announced.values());
        byReference.values().forEach(ids::addAll);
        List<Long> business = shipments.byIds(ids).stream()
                .filter(s -> EventShipments.isBusinessOf(s, partner))
                .map(Shipment::id)
                .toList();
        shipments.lockAll(business).forEach(s -> held.put(s.id(), s));
    }

    @Override
    public Optional<Shipment> carrying(Sscc sscc) {
        return Optional.ofNullable(carrying.get(sscc)).map(held::get);
    }

    @Override
    public Optional<Shipment> announced(TradingPartner partner, String number) {
        return Optional.ofNullable(announced.get(number)).map(held::get);
    }

    @Override
    public List<Shipment> byReference(String number) {
        return byReference.getOrDefault(number, List.of()).stream()
                .flatMap(id -> Stream.ofNullable(held.get(id)))
                .toList();
    }

    @Override
    public ShipmentStatus statusOf(Shipment shipment) {
        return upToDate.apply(shipment).status();
    }

    Collection<Long> ids() {
        return held.keySet();
    }
}
