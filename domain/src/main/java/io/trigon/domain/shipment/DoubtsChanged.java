package io.trigon.domain.shipment;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/**
 * Milestones of a shipment came to contradict each other, or do so no longer.
 *
 * @param open how many wait for a person's decision
 * @param latest the one that is in doubt since last; null when none is
 * @param messageId the message that it came by; null for none
 */
public record DoubtsChanged(
        Instant at, String trackingNumber, Long triangleId, int open, Doubt latest, MilestoneCode code, Long messageId)
        implements DomainEvent {}
