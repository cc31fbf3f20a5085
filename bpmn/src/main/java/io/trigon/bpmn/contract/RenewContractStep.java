package io.trigon.bpmn.contract;

import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.StepContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Renews the contract; from here on the process leads the one that follows it. */
@Named("renewContract")
@ApplicationScoped
class RenewContractStep implements JavaDelegate {
    private StepContract steps;

    protected RenewContractStep() {}

    @Inject
    RenewContractStep(StepContract steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Contract next = steps.renew((Long) execution.getVariable("contractId"), StepContractStep.byOf(execution));
        execution.setVariable("contractId", next.id());
        execution.setProcessBusinessKey(next.number());
    }
}
