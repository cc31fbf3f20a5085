package io.trigon.domain.care;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A task was opened, done, escalated or withdrawn. */
public record TaskChanged(Instant at, String trackingNumber, Long triangleId, long taskId, Task.State state)
        implements DomainEvent {}
