package io.trigon.domain.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the house, in UTC: the only place where the time of the machine is read. */
@ApplicationScoped
public class ClockProducer {

    /** The clock that use cases are given. */
    @Produces
    @Dependent
    public Clock clock() {
        return new HouseClock();
    }
}
