package io.trigon.web.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when all storeys are open: people and feeds may come. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private House house;

    protected Ready() {}

    @Inject
    Ready(House house) {
        this.house = house;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("trigon").status(house.isReady()).build();
    }
}
