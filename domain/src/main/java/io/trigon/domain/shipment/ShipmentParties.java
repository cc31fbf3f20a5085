package io.trigon.domain.shipment;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose business a shipment is, at a glance.
 *
 * @param companyIds of shipper, consignee and payer
 * @param orderedBy the id of the partner who ordered it; null when a person entered it
 */
public record ShipmentParties(TrackingNumber number, Set<Long> companyIds, String orderedBy) {
    public ShipmentParties {
        companyIds = Set.copyOf(companyIds);
    }

    /** Ids may be null; a tender's key begins with its partner's id. */
    public static ShipmentParties of(TrackingNumber number, String tenderKey, Long... companyIds) {
        Set<Long> known = Stream.of(companyIds).filter(Objects::nonNull).collect(Collectors.toSet());
        return new ShipmentParties(number, known, tenderKey == null ? null : OrderKey.partnerOf(tenderKey));
    }

    static ShipmentParties of(Shipment shipment) {
        return of(
                shipment.trackingNumber(),
                shipment.tenderKey(),
                Stream.of(shipment.shipper(), shipment.consignee(), shipment.billTo())
                        .filter(Objects::nonNull)
                        .map(company -> company.id())
                        .toArray(Long[]::new));
    }
}
