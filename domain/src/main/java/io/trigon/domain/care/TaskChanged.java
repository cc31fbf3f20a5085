package io.trigon.domain.care;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A task was opened, taken, given back, put off, escalated, done or withdrawn. */
public record TaskChanged(Instant at, String trackingNumber, Long triangleId, long taskId, Task.State state)
        implements DomainEvent {}
