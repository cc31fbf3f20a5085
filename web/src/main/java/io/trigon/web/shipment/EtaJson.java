package io.trigon.web.shipment;

import io.trigon.domain.shipment.ShipmentReads.Eta;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;

/** Forecast against promise, in the zone of the destination. */
public record EtaJson(
        OffsetDateTime expected,
        OffsetDateTime earliest,
        OffsetDateTime latest,
        OffsetDateTime promised,
        Long lateByMinutes,
        String basis) {
    static EtaJson of(Eta eta, String zone) {
        return eta == null
                ? new EtaJson(null, null, null, null, null, null)
                : new EtaJson(
                        Stamp.at(eta.expected(), zone),
                        Stamp.at(eta.earliest(), zone),
                        Stamp.at(eta.latest(), zone),
                        Stamp.at(eta.promised(), zone),
                        eta.lateByMinutes(),
                        eta.basis());
    }
}
