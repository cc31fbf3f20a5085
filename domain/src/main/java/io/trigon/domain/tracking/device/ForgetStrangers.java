package io.trigon.domain.tracking.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Keeps what unknown devices sent within bounds until somebody adopts them: anybody can send under any name. What a
 * registered device sent is not touched.
 */
@ApplicationScoped
public class ForgetStrangers {
    private static final Duration SILENT = Duration.ofDays(30);
    private static final int STRANGERS_MOST = 5_000;
    private static final int FIXES_MOST = 2_000;

    private Receptions receptions;
    private Clock clock;

    protected ForgetStrangers() {}

    @Inject
    public ForgetStrangers(Receptions receptions, Clock clock) {
        this.receptions = receptions;
        this.clock = clock;
    }

    /** @return how many rows went */
    public int forget() {
        return receptions.forgetStrangers(clock.instant().minus(SILENT), STRANGERS_MOST, FIXES_MOST);
    }
}
