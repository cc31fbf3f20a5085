package io.trigon.web.house;

import io.trigon.domain.tracking.IntakeWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how many positions wait, in what groups they are committed, and how many frames found no room. Down when none could
 * be stored for half a minute: devices had better go to another node.
 */
@Readiness
@ApplicationScoped
public class IntakeHealth implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private IntakeWatch intake;
    private Clock clock;

    protected IntakeHealth() {}

    @Inject
    IntakeHealth(IntakeWatch intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        IntakeWatch.Figures now = intake.figures();
        boolean failing =
                now.failingSince() != null && now.failingSince().plus(PATIENCE).isBefore(clock.instant());
        return HealthCheckResponse.named("positions")
                .status(!failing)
                .withData("waiting", now.waiting())
                .withData("stored", now.stored())
                .withData("commits", now.groups())
                .withData("largest-commit", now.largest())
                .withData("turned-away", now.turnedAway())
                .build();
    }
}
