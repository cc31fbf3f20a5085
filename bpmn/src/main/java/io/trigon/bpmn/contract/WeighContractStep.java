package io.trigon.bpmn.contract;

import io.trigon.domain.contract.ContractFacts;
import io.trigon.domain.contract.WeighContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lays a contract's value and dates before the decisions and timers of its process. */
@Named("weighContract")
@ApplicationScoped
class WeighContractStep implements JavaDelegate {
    private WeighContract weigh;
    private Period remindBefore;

    protected WeighContractStep() {}

    /** @param reminderDays how many days before its end somebody is asked whether to renew */
    @Inject
    WeighContractStep(
            WeighContract weigh,
            @ConfigProperty(name = "trigon.contract.reminder.days", defaultValue = "30") int reminderDays) {
        this.weigh = weigh;
        this.remindBefore = Period.ofDays(reminderDays);
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContractFacts facts = weigh.weigh((Long) execution.getVariable("contractId"));
        Instant remindAt =
                facts.endsAt().atZone(ZoneOffset.UTC).minus(remindBefore).toInstant();
        execution.setVariable("amount", facts.amount().doubleValue());
        execution.setVariable("currency", facts.currency());
        execution.setVariable("marginPercent", facts.marginPercent().doubleValue());
        execution.setVariable("termBegun", facts.begun());
        execution.setVariable("startsAt", Date.from(facts.startsAt()));
        execution.setVariable("remindAt", Date.from(remindAt));
        execution.setVariable("endsAt", Date.from(facts.endsAt()));
    }
}
