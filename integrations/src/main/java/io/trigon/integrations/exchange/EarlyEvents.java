package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.epcis.EarlyLooks;
import io.trigon.domain.exchange.epcis.TellEarlyEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Looks for events that came before their shipments, the longest due first, each look in a transaction of its own. */
@ApplicationScoped
public class EarlyEvents {

    private static final int BATCH = 200;

    private EarlyLooks looks;
    private Clock clock;
    private PatientWork work;

    protected EarlyEvents() {}

    @Inject
    public EarlyEvents(EarlyLooks looks, TellEarlyEvents tellEarlyEvents, Clock clock) {
        this.looks = looks;
        this.clock = clock;
        this.work = new PatientWork(
                "looking for early events",
                clock,
                tellEarlyEvents::look,
                failure -> false,
                (id, why) -> tellEarlyEvents.putOff(id));
    }

    void look() {
        work.on(looks.due(clock.instant(), BATCH));
    }
}
