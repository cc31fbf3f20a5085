package io.trigon.domain.exchange;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A partner was set up: after commit its folder is watched. */
public record PartnerJoined(Instant at, String partnerId) implements DomainEvent {}
