package io.trigon.web.shipment;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;

/**
 * What a scan meant.
 *
 * @param sscc null when the code named the shipment and no unit
 * @param repeated when it was known and nothing changed
 */
public record ScannedJson(
        String trackingNumber,
        String sscc,
        MilestoneCode milestone,
        OffsetDateTime at,
        String place,
        boolean repeated) {
    static ScannedJson of(RecordScan.Recorded r) {
        return new ScannedJson(
                r.trackingNumber().value(),
                r.sscc() == null ? null : r.sscc().value(),
                r.milestone(),
                Stamp.utc(r.at()),
                r.place(),
                r.repeated());
    }
}
