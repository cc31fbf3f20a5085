package io.trigon.domain.shipment;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A milestone was recorded, and what the shipment's status is after it. */
public record MilestoneRecorded(
        Instant at,
        String trackingNumber,
        Long triangleId,
        MilestoneCode code,
        ShipmentStatus before,
        ShipmentStatus status)
        implements DomainEvent {}
