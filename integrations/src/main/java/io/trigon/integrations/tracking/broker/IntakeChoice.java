package io.trigon.integrations.tracking.broker;

import io.trigon.domain.tracking.FixIntake;
import io.trigon.integrations.tracking.GroupedIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Where the doors hand over fixes: to the broker where there is one, else straight to the store. */
@ApplicationScoped
public class IntakeChoice {
    @Produces
    @ApplicationScoped
    FixIntake intake(GroupedIntake store, BrokerIntake broker) {
        return broker.isWanted() ? broker : store;
    }
}
