package io.trigon.bpmn.care;

import io.trigon.domain.care.Channel;
import io.trigon.domain.care.Notice;
import io.trigon.domain.care.TellSide;
import io.trigon.domain.triangle.SideRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells one side what was decided; the local variable {@code side} names it. */
@Named("tellSide")
@ApplicationScoped
class TellSideStep implements JavaDelegate {
    private TellSide tell;

    protected TellSideStep() {}

    @Inject
    TellSideStep(TellSide tell) {
        this.tell = tell;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SideRole side = SideRole.valueOf((String) execution.getVariable("side"));
        String of = side.name().toLowerCase(Locale.ROOT);
        Number dueMinutes = (Number) execution.getVariable(of + "DueMinutes");
        tell.tell(new TellSide.Word(
                (Long) execution.getVariable("delayId"),
                side,
                Notice.Kind.valueOf((String) execution.getVariable("noticeKind")),
                Channel.valueOf((String) execution.getVariable(of + "Channel")),
                Locale.forLanguageTag((String) execution.getVariable(of + "Language")),
                Duration.ofMinutes(dueMinutes.longValue())));
    }
}
