package io.trigon.domain.contract;

import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Hands a draft in for approval: from here on its process leads it. */
@ApplicationScoped
public class SubmitContract {
    private Contracts contracts;
    private StepContract steps;
    private ContractLife life;

    protected SubmitContract() {}

    @Inject
    public SubmitContract(Contracts contracts, StepContract steps, ContractLife life) {
        this.contracts = contracts;
        this.steps = steps;
        this.life = life;
    }

    @Transactional
    public void submit(long contractId, String by) {
        contracts.byId(contractId).orElseThrow(() -> new NotFound("contract"));
        life.begin(steps.step(contractId, ContractState.IN_APPROVAL, by));
    }
}
