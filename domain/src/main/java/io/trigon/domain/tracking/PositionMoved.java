package io.trigon.domain.tracking;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A shipment was seen far enough from where it was seen before that a map should show it. */
public record PositionMoved(Instant at, String trackingNumber, double latitude, double longitude)
        implements DomainEvent {}
