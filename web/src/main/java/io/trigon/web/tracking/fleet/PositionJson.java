package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.Fix;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;

/** A fix as it was received; speed in km/h, bearing in degrees, altitude and accuracy in metres, battery in per cent. */
public record PositionJson(
        String device,
        OffsetDateTime at,
        double latitude,
        double longitude,
        Double speedKmh,
        Double bearing,
        Double altitude,
        Double accuracy,
        Double battery) {
    public static PositionJson of(Fix fix) {
        return new PositionJson(
                fix.device(),
                Stamp.exact(fix.at()),
                fix.point().latitude(),
                fix.point().longitude(),
                fix.speedKmh(),
                fix.bearing(),
                fix.altitude(),
                fix.accuracy(),
                fix.battery());
    }
}
