package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Tellings;
import io.trigon.domain.exchange.WriteTelling;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes what partners are to be told, the oldest first; what has no words is laid aside at once. */
@ApplicationScoped
public class TellingPost {

    private static final int BATCH = 200;

    private Tellings tellings;
    private PatientWork work;

    protected TellingPost() {}

    @Inject
    public TellingPost(Tellings tellings, WriteTelling writeTelling, Clock clock) {
        this.tellings = tellings;
        this.work = new PatientWork(
                "writing what a partner is to be told",
                clock,
                writeTelling::write,
                failure -> failure instanceof BrokenRule || failure instanceof IllegalStateException,
                writeTelling::giveUp);
    }

    void writeWaiting() {
        work.on(tellings.waiting(BATCH));
    }
}
