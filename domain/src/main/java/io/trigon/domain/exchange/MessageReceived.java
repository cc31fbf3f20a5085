package io.trigon.domain.exchange;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A message was stored. */
public record MessageReceived(Instant at, long messageId, String partnerId) implements DomainEvent {}
