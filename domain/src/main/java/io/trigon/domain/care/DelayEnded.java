package io.trigon.domain.care;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A delay is over. */
public record DelayEnded(Instant at, String trackingNumber, Long triangleId, Delay.State state)
        implements DomainEvent {}
