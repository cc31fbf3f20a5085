package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.HandlingUnit;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Sscc;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What names of one shipment stand for. An event may name thousands of other things: those are not asked for. */
final class OneShipmentsGoods implements NamedGoods {
    private static final String UNIT = "https://id.gs1.org/00/";

    private final NamedGoods all;
    private final Set<String> units = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    OneShipmentsGoods(Shipment shipment, Shipments shipments, Announcements announcements) {
        this.all = NamedGoods.of(shipments, announcements);
        shipment.units().stream()
                .map(HandlingUnit::sscc)
                .filter(Objects::nonNull)
                .forEach(sscc -> units.add(sscc.value()));
        shipment.references().stream().map(Reference::value).forEach(numbers::add);
        numbers.add(shipment.trackingNumber().value());
        numbers.addAll(announcements.numbersOf(shipment.id()));
    }

    /** The words by which an event that names it is found. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        units.forEach(unit -> words.add(UNIT + unit));
        numbers.forEach(number -> words.add(EventWord.of(number)));
        return words;
    }

    @Override
    public Optional<Shipment> carrying(Sscc sscc) {
        return units.contains(sscc.value()) ? all.carrying(sscc) : Optional.empty();
    }

    @Override
    public Optional<Shipment> announced(TradingPartner partner, String number) {
        return numbers.contains(number) ? all.announced(partner, number) : Optional.empty();
    }

    @Override
    public List<Shipment> byReference(String number) {
        return numbers.contains(number) ? all.byReference(number) : List.of();
    }

    @Override
    public ShipmentStatus statusOf(Shipment shipment) {
        return all.statusOf(shipment);
    }
}
