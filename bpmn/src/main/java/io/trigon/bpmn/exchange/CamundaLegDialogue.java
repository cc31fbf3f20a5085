package io.trigon.bpmn.exchange;

import io.trigon.bpmn.shared.Engine;
import io.trigon.domain.exchange.LegDialogue;
import io.trigon.domain.exchange.LegTender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.Map;

/** Awaits carriers' answers by the process {@code leg-tender}, one instance for each offer. */
@ApplicationScoped
class CamundaLegDialogue implements LegDialogue {
    private static final String PROCESS = "leg-tender";
    private static final String SETTLED = "OfferSettled";

    private Engine engine;

    protected CamundaLegDialogue() {}

    @Inject
    CamundaLegDialogue(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(LegTender tender) {
        engine.move(() -> engine.processes()
                .startProcessInstanceByKey(
                        PROCESS,
                        tender.number(),
                        Map.of("legTenderId", tender.id(), "answerDueAt", Date.from(tender.answerDueAt()))));
    }

    /** Where nobody waits any more, nothing happens. */
    @Override
    public void settled(LegTender tender) {
        engine.move(() -> engine.processes()
                .createMessageCorrelation(SETTLED)
                .processInstanceBusinessKey(tender.number())
                .correlateAll());
    }
}
