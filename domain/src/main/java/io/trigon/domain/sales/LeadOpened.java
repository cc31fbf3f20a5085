package io.trigon.domain.sales;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A potential customer turned up with a shipment. */
public record LeadOpened(Instant at, String company, String trackingNumber) implements DomainEvent {}
