package io.trigon.domain.testing;

import io.trigon.domain.exchange.epcis.BusinessSteps;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.StopKind;
import java.util.Map;
import java.util.Optional;

/** A few words of the vocabulary. */
public class FewBusinessSteps implements BusinessSteps {
    private static final Map<String, MilestoneCode> STEPS = Map.of(
            "arriving", MilestoneCode.TERMINAL_IN,
            "departing", MilestoneCode.TERMINAL_OUT,
            "receiving", MilestoneCode.DELIVERED,
            "loading", MilestoneCode.LOADED);

    @Override
    public Optional<MilestoneCode> milestone(String bizStep) {
        return Optional.ofNullable(STEPS.get(bizStep));
    }

    @Override
    public Optional<MilestoneCode> condition(String disposition) {
        return disposition.equals("damaged") ? Optional.of(MilestoneCode.DAMAGED) : Optional.empty();
    }

    @Override
    public MilestoneCode at(MilestoneCode code, StopKind where) {
        return code == MilestoneCode.TERMINAL_OUT && where == StopKind.PICKUP ? MilestoneCode.DEPARTED_PICKUP : code;
    }

    @Override
    public Optional<String> bizStep(MilestoneCode code) {
        return Optional.empty();
    }

    @Override
    public Optional<String> disposition(MilestoneCode code) {
        return Optional.empty();
    }
}
