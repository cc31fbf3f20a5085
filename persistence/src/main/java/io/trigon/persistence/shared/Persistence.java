package io.trigon.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to the repositories; it follows the transaction of the thread that uses it. */
@ApplicationScoped
class Persistence {

    @PersistenceContext(unitName = "trigon")
    private EntityManager manager;

    @Produces
    @Dependent
    EntityManager entityManager() {
        return manager;
    }
}
