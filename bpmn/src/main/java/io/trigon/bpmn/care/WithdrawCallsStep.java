package io.trigon.bpmn.care;

import io.trigon.domain.care.Task;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes back the calls that were asked for because a side has no mail address. */
@Named("withdrawCalls")
@ApplicationScoped
class WithdrawCallsStep implements JavaDelegate {
    private WithdrawTasks withdraw;

    protected WithdrawCallsStep() {}

    @Inject
    WithdrawCallsStep(WithdrawTasks withdraw) {
        this.withdraw = withdraw;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdraw.withdraw(new TrackingNumber(execution.getProcessBusinessKey()), Task.Kind.REACH_SIDE);
    }
}
