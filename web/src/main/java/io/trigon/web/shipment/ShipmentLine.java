package io.trigon.web.shipment;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;

/** A shipment in a list. */
public record ShipmentLine(
        String trackingNumber,
        ShipmentStatus status,
        MilestoneCode exception,
        String reference,
        long triangleId,
        String shipper,
        String consignee,
        String origin,
        String destination,
        ServiceMode mode,
        OffsetDateTime bookedAt,
        EtaJson eta,
        boolean delayOpen) {
    static ShipmentLine of(ShipmentRow row) {
        return new ShipmentLine(
                row.trackingNumber(),
                row.status(),
                row.trouble(),
                row.reference(),
                row.triangleId(),
                row.shipper(),
                row.consignee(),
                row.originCity(),
                row.destinationCity(),
                row.mode(),
                Stamp.utc(row.bookedAt()),
                EtaJson.of(row.eta(), row.destinationZone()),
                row.delayOpen());
    }
}
