package io.trigon.bpmn.exchange;

import io.trigon.domain.exchange.AnswerTenderedLeg;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the offer in {@code legTenderId} expire. */
@Named("expireLeg")
@ApplicationScoped
class ExpireLegStep implements JavaDelegate {
    private AnswerTenderedLeg answers;

    protected ExpireLegStep() {}

    @Inject
    ExpireLegStep(AnswerTenderedLeg answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.expire((Long) execution.getVariable("legTenderId"));
    }
}
