package io.trigon.domain.shipment;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A person decided about a milestone, or took a decision back; the shipment's status follows already. */
public record MilestoneJudged(Instant at, String trackingNumber, Long triangleId, MilestoneCode code)
        implements DomainEvent {}
