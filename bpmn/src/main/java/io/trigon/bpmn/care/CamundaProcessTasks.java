package io.trigon.bpmn.care;

import io.trigon.bpmn.shared.Engine;
import io.trigon.domain.care.ProcessTasks;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;

/** Lets processes go on whose user tasks were done in the inbox. The outcome's own words stay in the inbox. */
@ApplicationScoped
class CamundaProcessTasks implements ProcessTasks {
    /** User tasks that ask for a yes or a no, and the variable that takes it. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "Task_ApproveContract", "approved",
            "Task_AwaitAcceptance", "accepted",
            "Task_DecideRenewal", "renew");

    private static final Set<String> YES =
            Set.of("yes", "approve", "approved", "accept", "accepted", "renew", "renewed", "是", "同意", "接受", "续约");
    private static final Set<String> NO =
            Set.of("no", "reject", "rejected", "decline", "declined", "lapse", "lapsed", "否", "不同意", "拒绝", "不续约");

    private Engine engine;

    protected CamundaProcessTasks() {}

    @Inject
    CamundaProcessTasks(Engine engine) {
        this.engine = engine;
    }

    /** @throws BrokenRule {@code task-needs-answer} when the task asks for yes or no and the outcome is neither */
    @Override
    public void complete(String processTaskId, String outcome, String by) {
        Task waiting = engine.tasks().createTaskQuery().taskId(processTaskId).singleResult();
        if (waiting == null) {
            return;
        }
        String question = QUESTIONS.get(waiting.getTaskDefinitionKey());
        Map<String, Object> answer = question == null ? Map.of() : Map.of(question, yesOrNo(outcome), "answeredBy", by);
        engine.move(() -> engine.tasks().complete(processTaskId, answer));
    }

    private static boolean yesOrNo(String outcome) {
        String word = outcome == null ? "" : outcome.strip().toLowerCase(Locale.ROOT);
        BrokenRule.unless(YES.contains(word) || NO.contains(word), "task-needs-answer", "answer this with yes or no");
        return YES.contains(word);
    }
}
