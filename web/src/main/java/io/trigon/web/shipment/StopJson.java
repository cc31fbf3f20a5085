package io.trigon.web.shipment;

import io.trigon.domain.shipment.Dwell;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.StopKind;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;

/** A stop, its agreed window and when it was reached and left, in its own zone. */
public record StopJson(
        int number,
        StopKind kind,
        String site,
        String name,
        String street,
        String city,
        String region,
        String postalCode,
        String country,
        Double latitude,
        Double longitude,
        int fenceMetres,
        String zone,
        OffsetDateTime from,
        OffsetDateTime to,
        OffsetDateTime arrivedAt,
        OffsetDateTime departedAt,
        Long siteId,
        Dwell dwell) {
    static StopJson of(StopView s) {
        return new StopJson(
                s.number(),
                s.kind(),
                s.siteCode(),
                s.name(),
                s.street(),
                s.city(),
                s.region(),
                s.postalCode(),
                s.country(),
                s.latitude(),
                s.longitude(),
                s.fenceMetres(),
                s.zone(),
                Stamp.at(s.from(), s.zone()),
                Stamp.at(s.to(), s.zone()),
                Stamp.at(s.arrivedAt(), s.zone()),
                Stamp.at(s.departedAt(), s.zone()),
                s.siteId(),
                s.dwell());
    }
}
