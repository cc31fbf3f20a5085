package io.trigon.web.house;

import io.trigon.domain.tracking.BrokerWatch;
import io.trigon.domain.tracking.BrokerWatch.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how positions get through the broker: what waits on the way to it, and how far this node is behind in its share. Down
 * when nothing has got through for half a minute though it was tried.
 */
@Readiness
@ApplicationScoped
public class BrokerHealth implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private BrokerWatch broker;
    private Clock clock;

    protected BrokerHealth() {}

    @Inject
    BrokerHealth(BrokerWatch broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("broker");
        Optional<Figures> figures = broker.figures();
        if (figures.isEmpty()) {
            return answer.up().withData("used", false).build();
        }
        Figures now = figures.get();
        answer.status(!isLongAgo(now.failingSince()))
                .withData("used", true)
                .withData("under-way", now.underWay())
                .withData("published", now.published())
                .withData("partitions", now.partitions())
                .withData("lag", now.lag())
                .withData("consumed", now.consumed())
                .withData("refused", now.refused());
        if (now.trouble() != null) {
            answer.withData("trouble", now.trouble());
        }
        return answer.build();
    }

    private boolean isLongAgo(Instant since) {
        return since != null && since.plus(PATIENCE).isBefore(clock.instant());
    }
}
