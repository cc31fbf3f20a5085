package io.trigon.domain.tracking.fleet;

import io.trigon.domain.shipment.ShipmentStatus;
import java.time.Instant;

/**
 * A shipment under way, as the map tells it.
 *
 * @param expected null while there is no forecast, as {@code latest}
 * @param promised null when nothing was promised
 */
public record Load(
        String trackingNumber,
        ShipmentStatus status,
        String shipper,
        String consignee,
        Instant expected,
        Instant latest,
        Instant promised) {
    public Outlook outlook() {
        if (expected == null || promised == null) {
            return Outlook.UNKNOWN;
        }
        if (expected.isAfter(promised)) {
            return Outlook.LATE;
        }
        boolean doubtful = latest != null && latest.isAfter(promised);
        return doubtful ? Outlook.AT_RISK_OF_DELAY : Outlook.ON_TIME;
    }
}
