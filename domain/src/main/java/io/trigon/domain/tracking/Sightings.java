package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a shipment on the road was seen last: by its device, else where the last milestone says. */
final class Sightings {
    /** A place at a time, and what tells of it. */
    record Sighting(Instant at, GeoPoint point, EtaForecast.Basis basis) {}

    /** A device knows the place better than a report does, unless it has been silent for so long. */
    private static final Duration SILENT = Duration.ofHours(1);

    private Sightings() {}

    /** Empty when no place is known. The shipment was picked up; what was seen before doesn't count. */
    static Optional<Sighting> last(Shipment shipment, List<Milestone> facts, Optional<Fix> fix) {
        Instant begin = shipment.pickedUpAt();
        Optional<Sighting> device = fix.filter(f -> !f.at().isBefore(begin))
                .map(f -> new Sighting(f.at(), f.point(), EtaForecast.Basis.POSITION));
        Optional<Sighting> report = facts.stream()
                .filter(m -> m.code().isMovement() && !m.at().isBefore(begin))
                .flatMap(m -> placeOf(shipment, m))
                .max(Comparator.comparing(Sighting::at))
                .or(() -> atOrigin(shipment));
        boolean silent = device.isPresent()
                && report.isPresent()
                && device.get().at().plus(SILENT).isBefore(report.get().at());
        return silent ? report : device.or(() -> report);
    }

    private static Stream<Sighting> placeOf(Shipment shipment, Milestone m) {
        return Optional.ofNullable(m.point())
                .or(() -> shipment.stops().stream()
                        .filter(s -> m.stopNumber() != null && s.number() == m.stopNumber())
                        .filter(Way::isPlaced)
                        .map(s -> s.site().point())
                        .findFirst())
                .map(point -> new Sighting(m.at(), point, EtaForecast.Basis.MILESTONE))
                .stream();
    }

    private static Optional<Sighting> atOrigin(Shipment shipment) {
        Stop origin = shipment.origin();
        return origin == null || !Way.isPlaced(origin)
                ? Optional.empty()
                : Optional.of(new Sighting(shipment.pickedUpAt(), origin.site().point(), EtaForecast.Basis.MILESTONE));
    }
}
