package io.trigon.domain.shipment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All shipments. */
public interface Shipments {
    Shipment add(Shipment shipment);

    Optional<Shipment> byId(long id);

    Optional<Shipment> byNumber(TrackingNumber number);

    /** The same, holding the row until the transaction ends: changes of one shipment happen one after the other. */
    Optional<Shipment> lock(TrackingNumber number);

    /** All of these, in the order of their ids; one that doesn't exist is left out. */
    default List<Shipment> byIds(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    /** All of these, held likewise, in the order of their ids: whoever holds several takes them in the same order. */
    default List<Shipment> lockAll(Collection<Long> ids) {
        return byIds(ids);
    }

    /** Whose business these are; in no order, and one that doesn't exist is left out. */
    default List<ShipmentParties> partiesOf(Collection<TrackingNumber> numbers) {
        return numbers.stream()
                .flatMap(number -> byNumber(number).stream())
                .map(ShipmentParties::of)
                .toList();
    }

    Optional<Shipment> byTenderKey(String tenderKey);

    /** Shipments that have this reference with any qualifier, or this tracking number, newest first, at most 100. */
    List<Shipment> byReference(String value);

    /**
     * What {@link #byReference} would find for each of these values, at a glance and in no order but that of each value's
     * shipments: newest first.
     */
    default List<NamedShipment> named(Collection<String> values) {
        return values.stream()
                .distinct()
                .flatMap(value -> byReference(value).stream().map(s -> NamedShipment.of(value, s)))
                .toList();
    }

    /** The shipment that carries the unit; the newest when a code was used again. */
    Optional<Shipment> carrying(Sscc sscc);

    /** The ids of the shipments that {@link #carrying} would find for these units; a unit that none carries is left out. */
    default Map<Sscc, Long> carryingAll(Collection<Sscc> ssccs) {
        Map<Sscc, Long> carrying = new HashMap<>();
        ssccs.forEach(sscc -> carrying(sscc).ifPresent(s -> carrying.put(sscc, s.id())));
        return carrying;
    }

    /** Shipments that are not final and name this equipment, newest first. */
    List<Shipment> openWithEquipment(String equipmentNumber);

    /** Every shipment that still moves or waits: for the forecast's clock. Numbers only. */
    List<TrackingNumber> open();
}
