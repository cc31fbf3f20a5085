package io.trigon.domain.triangle;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A pair that we did not serve before. */
public record TriangleOpened(Instant at, Long triangleId) implements DomainEvent {}
