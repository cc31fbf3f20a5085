package io.trigon.domain.care;

import io.trigon.domain.shared.DomainEvent;
import io.trigon.domain.triangle.SideRole;
import java.time.Instant;

/** One side was told something; by PERSON means that a task asks somebody to call. */
public record NoticeSent(
        Instant at, String trackingNumber, Long triangleId, SideRole side, Notice.Kind kind, Channel channel)
        implements DomainEvent {}
