package io.trigon.domain.tracking;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A fence was drawn, changed or taken away. */
public record FencesChanged(Instant at, long geofenceId) implements DomainEvent {}
