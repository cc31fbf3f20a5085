package io.trigon.domain.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Ends the history of control numbers: who counts up to the end begins anew, and years later a number is no repetition. */
@ApplicationScoped
public class ForgetNumbers {
    private ControlNumbers numbers;
    private Clock clock;

    protected ForgetNumbers() {}

    @Inject
    public ForgetNumbers(ControlNumbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Forgets what was used longer ago. @return how many */
    @Transactional
    public int forget(Duration age) {
        return numbers.forgetBefore(clock.instant().minus(age));
    }
}
