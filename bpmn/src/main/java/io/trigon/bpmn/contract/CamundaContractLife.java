package io.trigon.bpmn.contract;

import io.trigon.bpmn.shared.Engine;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractLife;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** Leads contracts by the process {@code contract-life}, one instance from submission through all renewals. */
@ApplicationScoped
class CamundaContractLife implements ContractLife {
    private static final String PROCESS = "contract-life";

    private Engine engine;

    protected CamundaContractLife() {}

    @Inject
    CamundaContractLife(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(Contract contract) {
        engine.move(() -> engine.processes()
                .startProcessInstanceByKey(PROCESS, contract.number(), Map.of("contractId", contract.id())));
    }

    @Override
    public void decided(Contract contract, boolean approved, String by) {
        answer("Task_ApproveContract", contract, Map.of("approved", approved, "answeredBy", by));
    }

    @Override
    public void answered(Contract contract, boolean accepted, String by) {
        answer("Task_AwaitAcceptance", contract, Map.of("accepted", accepted, "answeredBy", by));
    }

    @Override
    public void renewalDecided(Contract contract, boolean renew, String by) {
        answer("Task_DecideRenewal", contract, Map.of("renew", renew, "answeredBy", by));
    }

    private void answer(String question, Contract contract, Map<String, Object> answer) {
        Task waiting = engine.tasks()
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(contract.number())
                .taskDefinitionKey(question)
                .singleResult();
        BrokenRule.unless(waiting != null, "contract-not-waiting", "nothing is asked about this contract now");
        engine.move(() -> engine.tasks().complete(waiting.getId(), answer));
    }
}
