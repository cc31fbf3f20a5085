package io.trigon.domain.tracking;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A device follows a shipment from now on. */
public record DeviceTied(Instant at, String device, String trackingNumber) implements DomainEvent {}
