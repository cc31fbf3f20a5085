package io.trigon.domain.tracking;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A device follows a shipment no longer. */
public record DeviceReleased(Instant at, String device, String trackingNumber) implements DomainEvent {}
