package io.trigon.bpmn.shipment;

import io.trigon.domain.shipment.CloseShipment;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes the shipment. */
@Named("closeShipment")
@ApplicationScoped
class CloseShipmentStep implements JavaDelegate {
    private CloseShipment close;

    protected CloseShipmentStep() {}

    @Inject
    CloseShipmentStep(CloseShipment close) {
        this.close = close;
    }

    @Override
    public void execute(DelegateExecution execution) {
        close.close(new TrackingNumber(execution.getProcessBusinessKey()));
    }
}
