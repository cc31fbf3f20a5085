package io.trigon.domain.triangle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Reads the health of both sides from how they were served in the last ninety days. */
@ApplicationScoped
public class JudgeHealth {
    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private ServiceRecord record;
    private Clock clock;

    protected JudgeHealth() {}

    @Inject
    public JudgeHealth(ServiceRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    public void judge(Triangle triangle) {
        var counts = record.of(triangle.id(), clock.instant().minus(LOOK_BACK));
        Health health = Health.of(counts.delivered(), counts.late(), counts.openDelays());
        triangle.side(SideRole.SHIPPER).feels(health);
        triangle.side(SideRole.CONSIGNEE).feels(health);
    }
}
