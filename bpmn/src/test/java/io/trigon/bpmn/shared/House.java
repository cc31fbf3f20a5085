package io.trigon.bpmn.shared;

import static java.util.stream.Collectors.toCollection;

import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** A world whose processes are real; its clock and the engine's show the same time. */
public final class House implements AutoCloseable {
    public final World world = new World();
    private ProcessEngine engine;

    /** The beans that the processes of a test name. */
    public House with(Map<String, Object> beans) {
        engine = TestEngine.with(beans);
        showTime();
        return this;
    }

    /** For ports that are made before the engine knows its beans. */
    public Engine engine() {
        return new Engine(() -> engine);
    }

    public ProcessEngine running() {
        return engine;
    }

    /** Turns all clocks, and lets every timer act that is due by then, each at its own time. */
    public void pass(Duration time) {
        passUntil(world.clock.instant().plus(time));
    }

    public void passUntil(Instant end) {
        for (Job next = nextUntil(end); next != null; next = nextUntil(end)) {
            Instant due = next.getDuedate().toInstant();
            world.clock.turnTo(due.isAfter(world.clock.instant()) ? due : world.clock.instant());
            showTime();
            engine.getManagementService().executeJob(next.getId());
        }
        world.clock.turnTo(end);
        showTime();
    }

    private Job nextUntil(Instant end) {
        Set<String> clocks = engine
                .getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionKey("forecast-clock")
                .list()
                .stream()
                .map(JobDefinition::getId)
                .collect(toCollection(TreeSet::new));
        return engine
                .getManagementService()
                .createJobQuery()
                .duedateLowerThan(Date.from(end.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .filter(job -> !clocks.contains(job.getJobDefinitionId()))
                .findFirst()
                .orElse(null);
    }

    private void showTime() {
        ClockUtil.setCurrentTime(Date.from(world.clock.instant()));
    }

    /** The running instance of a process with this business key; null when it is over. */
    public ProcessInstance instance(String process, String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** Steps of the process that no test walked so far. */
    public Set<String> unseenSteps(String process) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        List<HistoricActivityInstance> walked = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definition.getId())
                .list();
        Set<String> unseen = engine
                .getRepositoryService()
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(toCollection(TreeSet::new));
        walked.forEach(step -> unseen.remove(step.getActivityId()));
        return unseen;
    }

    /** Ends what a test left running, without a word to anybody. */
    @Override
    public void close() {
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(left -> engine.getRuntimeService()
                .deleteProcessInstance(left.getId(), "test is over", true, true, true, true));
        ClockUtil.reset();
    }
}
