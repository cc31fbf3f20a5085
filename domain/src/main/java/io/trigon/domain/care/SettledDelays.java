package io.trigon.domain.care;

import io.trigon.domain.shared.Hindsight;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Nobody is told of a delay that was over before it was written down ({@link Hindsight}). */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class SettledDelays implements DelayResponse {

    private final DelayResponse process;

    @Inject
    SettledDelays(@Delegate @Any DelayResponse process) {
        this.process = process;
    }

    @Override
    public void begin(Delay delay) {
        if (!Hindsight.isSettled()) {
            process.begin(delay);
        }
    }

    @Override
    public void forecastMoved(Delay delay) {
        if (!Hindsight.isSettled()) {
            process.forecastMoved(delay);
        }
    }

    @Override
    public void arrived(Delay delay) {
        if (!Hindsight.isSettled()) {
            process.arrived(delay);
        }
    }

    @Override
    public void calledOff(Delay delay) {
        if (!Hindsight.isSettled()) {
            process.calledOff(delay);
        }
    }
}
