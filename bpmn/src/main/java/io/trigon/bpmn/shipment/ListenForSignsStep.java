package io.trigon.bpmn.shipment;

import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.ListenForSigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says whether a shipment on the road fell silent and nobody was asked yet about this silence, and when to listen again.
 */
@Named("listenForSigns")
@ApplicationScoped
class ListenForSignsStep implements JavaDelegate {
    private ListenForSigns listen;
    private Clock clock;
    private Duration patience;

    protected ListenForSignsStep() {}

    /** @param silenceHours hours without a report or a position after which somebody looks into it */
    @Inject
    ListenForSignsStep(
            ListenForSigns listen,
            Clock clock,
            @ConfigProperty(name = "trigon.silence.hours", defaultValue = "6") int silenceHours) {
        this.listen = listen;
        this.clock = clock;
        this.patience = Duration.ofHours(silenceHours);
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant now = clock.instant();
        Instant heard = listen.lastHeard(new TrackingNumber(execution.getProcessBusinessKey()));
        boolean quiet = !heard.plus(patience).isAfter(now);
        boolean asked = Long.valueOf(heard.toEpochMilli()).equals(execution.getVariable("askedAboutSilenceSince"));
        execution.setVariable("silent", quiet && !asked);
        execution.setVariable("silentHours", Duration.between(heard, now).toHours());
        execution.setVariable("listenAgainAt", Date.from((quiet ? now : heard).plus(patience)));
        if (quiet) {
            execution.setVariable("askedAboutSilenceSince", heard.toEpochMilli());
        }
    }
}
