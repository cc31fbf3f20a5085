package io.trigon.domain.shipment;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A shipment was taken on. */
public record ShipmentBooked(Instant at, String trackingNumber, Long triangleId) implements DomainEvent {}
