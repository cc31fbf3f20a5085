package io.trigon.domain.shipment;

import io.trigon.domain.shared.Hindsight;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** No process follows a shipment that was over before it was written down ({@link Hindsight}). */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class SettledJourney implements ShipmentJourney {

    private final ShipmentJourney process;

    @Inject
    SettledJourney(@Delegate @Any ShipmentJourney process) {
        this.process = process;
    }

    @Override
    public void begin(Shipment shipment) {
        if (!Hindsight.isSettled()) {
            process.begin(shipment);
        }
    }

    @Override
    public void moved(Shipment shipment, Milestone milestone) {
        if (!Hindsight.isSettled()) {
            process.moved(shipment, milestone);
        }
    }

    @Override
    public void moved(List<Movement> movements) {
        if (!Hindsight.isSettled()) {
            process.moved(movements);
        }
    }

    @Override
    public void proved(Shipment shipment) {
        if (!Hindsight.isSettled()) {
            process.proved(shipment);
        }
    }
}
