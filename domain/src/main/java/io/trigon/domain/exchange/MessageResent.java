package io.trigon.domain.exchange;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A person wants a message sent again now; {@code partnerId} is null for a mail. */
public record MessageResent(Instant at, long messageId, String partnerId) implements DomainEvent {}
