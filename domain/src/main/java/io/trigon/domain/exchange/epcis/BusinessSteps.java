package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.StopKind;
import java.util.Optional;

/** The crosswalk between the Core Business Vocabulary and our milestones; words are bare ({@code shipping}). */
public interface BusinessSteps {
    /** What a business step tells; empty when it tells no milestone. */
    Optional<MilestoneCode> milestone(String bizStep);

    /** What the condition of goods tells; likewise. */
    Optional<MilestoneCode> condition(String disposition);

    /** An arrival or a departure made precise by the stop it was at; null when at none. */
    MilestoneCode at(MilestoneCode code, StopKind where);

    /** The business step that tells a milestone; empty when none does. */
    Optional<String> bizStep(MilestoneCode code);

    /** The disposition of goods by it; likewise. */
    Optional<String> disposition(MilestoneCode code);
}
