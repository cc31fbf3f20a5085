package io.trigon.domain.exchange;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A message was worked on, and what became of it. */
public record MessageSettled(Instant at, long messageId, String partnerId, InboundMessage.State state)
        implements DomainEvent {}
