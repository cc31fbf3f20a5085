package io.trigon.bpmn.contract;

import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.StepContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Moves the contract to the state in the local variable {@code to}, in the name of who answered last. */
@Named("stepContract")
@ApplicationScoped
class StepContractStep implements JavaDelegate {
    private StepContract steps;

    protected StepContractStep() {}

    @Inject
    StepContractStep(StepContract steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContractState to = ContractState.valueOf((String) execution.getVariable("to"));
        steps.step((Long) execution.getVariable("contractId"), to, byOf(execution));
    }

    /** A step that no person asked for is the process's own. */
    static String byOf(DelegateExecution execution) {
        Object by = execution.getVariable("answeredBy");
        return by == null ? "contract-life" : (String) by;
    }
}
