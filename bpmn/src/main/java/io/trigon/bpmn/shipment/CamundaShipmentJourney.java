package io.trigon.bpmn.shipment;

import io.trigon.bpmn.shared.Engine;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentJourney;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Follows shipments by the process {@code shipment-journey}, one instance for a shipment. */
@ApplicationScoped
class CamundaShipmentJourney implements ShipmentJourney {
    private static final String PROCESS = "shipment-journey";
    private static final int AT_ONCE = 250;

    private Engine engine;

    protected CamundaShipmentJourney() {}

    @Inject
    CamundaShipmentJourney(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(Shipment shipment) {
        engine.move(() -> engine.processes()
                .startProcessInstanceByKey(
                        PROCESS,
                        numberOf(shipment),
                        Map.of("status", shipment.status().name(), "proved", false)));
    }

    /** The process looks at the status, not at the milestone: one that came late or twice moves nothing. */
    @Override
    public void moved(Shipment shipment, Milestone milestone) {
        engine.move(() -> tell(shipment, milestone));
    }

    private void tell(Shipment shipment, Milestone milestone) {
        ProcessInstance journey = journeyOf(numberOf(shipment));
        if (journey == null) {
            return;
        }
        tellStatus(shipment, journey);
        if (isSign(milestone)) {
            send("SignOfLife", journey);
        }
    }

    private void tellStatus(Shipment shipment, ProcessInstance journey) {
        String known = (String) engine.processes().getVariable(journey.getId(), "status");
        if (!shipment.status().name().equals(known)) {
            engine.processes()
                    .setVariable(journey.getId(), "status", shipment.status().name());
            send("StatusChanged", journey);
        }
    }

    private static boolean isSign(Milestone milestone) {
        return milestone.code().kind() != MilestoneCode.Kind.NOTE || milestone.code() == MilestoneCode.ESTIMATE;
    }

    /**
     * Asks the engine once which of them somebody looks into the silence of, and touches it only for these and where the
     * status changed: nobody waits for anything else. All statuses are told as one command, and then the signs of life.
     */
    @Override
    public void moved(List<Movement> movements) {
        engine.move(() -> {
            Set<String> silent = silentAmong(movements);
            List<Shipment> changed = movements.stream()
                    .filter(m -> m.shipment().status() != m.before() || silent.contains(numberOf(m.shipment())))
                    .map(Movement::shipment)
                    .toList();
            if (!changed.isEmpty()) {
                engine.together(() -> changed.forEach(this::tellStatus));
            }
            if (!silent.isEmpty()) {
                engine.together(() -> silent.forEach(this::tellSign));
            }
        });
    }

    private void tellStatus(Shipment shipment) {
        ProcessInstance journey = journeyOf(numberOf(shipment));
        if (journey != null) {
            tellStatus(shipment, journey);
        }
    }

    private void tellSign(String number) {
        ProcessInstance journey = journeyOf(number);
        if (journey != null) {
            send("SignOfLife", journey);
        }
    }

    private Set<String> silentAmong(List<Movement> movements) {
        String[] numbers = movements.stream()
                .filter(m -> m.milestones().stream().anyMatch(CamundaShipmentJourney::isSign))
                .map(m -> numberOf(m.shipment()))
                .toArray(String[]::new);
        Set<String> silent = new HashSet<>();
        for (int from = 0; from < numbers.length; from += AT_ONCE) {
            engine.tasks()
                    .createTaskQuery()
                    .processDefinitionKey(PROCESS)
                    .taskDefinitionKey("Task_LookIntoSilence")
                    .processInstanceBusinessKeyIn(
                            Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + AT_ONCE)))
                    .list()
                    .forEach(task -> silent.add(businessKeyOf(task)));
        }
        return silent;
    }

    private String businessKeyOf(Task task) {
        return engine.processes()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    @Override
    public void proved(Shipment shipment) {
        engine.move(() -> tellProved(shipment));
    }

    private void tellProved(Shipment shipment) {
        ProcessInstance journey = journeyOf(numberOf(shipment));
        if (journey == null) {
            return;
        }
        engine.processes().setVariable(journey.getId(), "proved", true);
        engine
                .tasks()
                .createTaskQuery()
                .processInstanceId(journey.getId())
                .taskDefinitionKey("Task_AskForProof")
                .list()
                .stream()
                .map(Task::getId)
                .forEach(engine.tasks()::complete);
    }

    private ProcessInstance journeyOf(String number) {
        return engine.processes()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    /** Reaches the journey where it waits for this, or nobody. */
    private void send(String message, ProcessInstance journey) {
        engine.processes()
                .createMessageCorrelation(message)
                .processInstanceId(journey.getId())
                .correlateAll();
    }

    private static String numberOf(Shipment shipment) {
        return shipment.trackingNumber().value();
    }
}
