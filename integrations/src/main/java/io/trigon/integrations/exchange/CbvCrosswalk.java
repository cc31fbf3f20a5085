package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.epcis.BusinessSteps;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.StopKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The tables of the Core Business Vocabulary in our {@link Crosswalk}. */
@ApplicationScoped
public class CbvCrosswalk implements BusinessSteps {
    @Override
    public Optional<MilestoneCode> milestone(String bizStep) {
        return Crosswalk.CBV_STEPS.milestone(bizStep);
    }

    @Override
    public Optional<MilestoneCode> condition(String disposition) {
        return Crosswalk.CBV_DISPOSITIONS.milestone(disposition);
    }

    @Override
    public MilestoneCode at(MilestoneCode code, StopKind where) {
        return Crosswalk.at(code, where);
    }

    @Override
    public Optional<String> bizStep(MilestoneCode code) {
        return Crosswalk.CBV_STEPS.status(code);
    }

    @Override
    public Optional<String> disposition(MilestoneCode code) {
        return Crosswalk.CBV_DISPOSITIONS.status(code);
    }
}
