package io.trigon.web.house;

import io.trigon.domain.tracking.MqttWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the broker of MQTT is heard, and since when. Never down: what the broker keeps for us is taken when it is back,
 * and all other doors are open.
 */
@Readiness
@ApplicationScoped
public class MqttHealth implements HealthCheck {
    private MqttWatch broker;

    protected MqttHealth() {}

    @Inject
    MqttHealth(MqttWatch broker) {
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder told = HealthCheckResponse.named("mqtt").up();
        broker.state().ifPresent(state -> {
            told.withData("server", state.server());
            told.withData("connected", state.connected());
            told.withData("since", state.since().toString());
            told.withData("taken", state.taken());
            if (state.trouble() != null) {
                told.withData("trouble", state.trouble());
            }
        });
        return told.build();
    }
}
