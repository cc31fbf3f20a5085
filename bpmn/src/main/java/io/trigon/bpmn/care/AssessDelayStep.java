package io.trigon.bpmn.care;

import io.trigon.domain.care.AssessDelay;
import io.trigon.domain.care.DelayFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lays the facts of a delay before the decisions of its process. */
@Named("assessDelay")
@ApplicationScoped
class AssessDelayStep implements JavaDelegate {
    private AssessDelay assess;

    protected AssessDelayStep() {}

    @Inject
    AssessDelayStep(AssessDelay assess) {
        this.assess = assess;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DelayFacts facts = assess.assess((Long) execution.getVariable("delayId"));
        execution.setVariable("lateMinutes", facts.lateMinutes());
        execution.setVariable("mode", facts.mode().name());
        lay(execution, "shipper", facts.shipper());
        lay(execution, "consignee", facts.consignee());
    }

    private static void lay(DelegateExecution execution, String side, DelayFacts.SideFacts facts) {
        execution.setVariable(side + "Standing", facts.standing().name());
        execution.setVariable(side + "HasMail", facts.hasMail());
        execution.setVariable(side + "Speaks", facts.language());
        execution.setVariable(side + "Country", facts.country());
        execution.setVariable(side + "Told", facts.told());
    }
}
