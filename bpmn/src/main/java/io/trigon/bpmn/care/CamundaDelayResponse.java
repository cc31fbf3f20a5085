package io.trigon.bpmn.care;

import io.trigon.bpmn.shared.Engine;
import io.trigon.domain.care.Delay;
import io.trigon.domain.care.DelayResponse;
import io.trigon.domain.care.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Answers delays by the process {@code delay-notice}, one instance for a delay. */
@ApplicationScoped
class CamundaDelayResponse implements DelayResponse {
    private static final String PROCESS = "delay-notice";

    private Engine engine;

    protected CamundaDelayResponse() {}

    @Inject
    CamundaDelayResponse(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(Delay delay) {
        engine.move(() -> engine.processes()
                .startProcessInstanceByKey(
                        PROCESS,
                        numberOf(delay),
                        Map.of("delayId", delay.id(), "noticeKind", Notice.Kind.DELAY.name(), "callOpen", false)));
    }

    @Override
    public void forecastMoved(Delay delay) {
        send("ForecastMoved", delay, Map.of("noticeKind", Notice.Kind.NEW_FORECAST.name()));
    }

    @Override
    public void arrived(Delay delay) {
        Notice.Kind lastWord =
                delay.state() == Delay.State.ARRIVED_IN_TIME ? Notice.Kind.ALL_CLEAR : Notice.Kind.ARRIVED_LATE;
        send("ShipmentArrived", delay, Map.of("noticeKind", lastWord.name()));
    }

    @Override
    public void calledOff(Delay delay) {
        send("ShipmentCalledOff", delay, Map.of());
    }

    /** Reaches the instance of this delay, or nobody when it is over. */
    private void send(String message, Delay delay, Map<String, Object> news) {
        engine.move(() -> engine.processes()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(numberOf(delay))
                .processInstanceVariableEquals("delayId", delay.id())
                .setVariables(news)
                .correlateAll());
    }

    private static String numberOf(Delay delay) {
        return delay.shipment().trackingNumber().value();
    }
}
