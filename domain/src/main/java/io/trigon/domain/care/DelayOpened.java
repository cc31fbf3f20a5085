package io.trigon.domain.care;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A shipment will be late. */
public record DelayOpened(Instant at, String trackingNumber, Long triangleId, long lateByMinutes)
        implements DomainEvent {}
