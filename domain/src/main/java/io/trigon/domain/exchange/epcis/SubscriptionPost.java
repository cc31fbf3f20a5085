package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shared.BrokenRule;
import java.util.List;

/** Brings results to subscribers. */
public interface SubscriptionPost {
    /**
     * What a document of results is made of.
     *
     * @param events none for one that says so
     */
    record Results(Subscription subscription, List<SeenEvent> events) {
        public Results {
            events = List.copyOf(events);
        }
    }

    /** @throws BrokenRule {@code epcis-subscription-dest} for an address that nothing is sent to, or that isn't known */
    void check(String dest);

    /** @throws RuntimeException unless it was taken with a status of success */
    void send(Results results);
}
