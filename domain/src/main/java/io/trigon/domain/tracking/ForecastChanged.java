package io.trigon.domain.tracking;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A shipment is expected at another time than before. */
public record ForecastChanged(Instant at, String trackingNumber, Long triangleId, Instant expected, Instant promised)
        implements DomainEvent {}
