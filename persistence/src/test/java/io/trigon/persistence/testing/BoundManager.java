package io.trigon.persistence.testing;

import io.trigon.persistence.shared.Entities;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** What the container does in production: one entity manager for each transaction, found by the thread. */
final class BoundManager {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> inTransaction = new ThreadLocal<>();
    private final ThreadLocal<EntityManager> loose = new ThreadLocal<>();

    BoundManager(EntityManagerFactory factory) {
        this.factory = factory;
    }

    EntityManager proxy() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> Entities.call(current(), method, arguments));
    }

    private EntityManager current() {
        EntityManager bound = inTransaction.get();
        if (bound != null) {
            return bound;
        }
        EntityManager last = loose.get();
        if (last != null) {
            last.close();
        }
        loose.set(factory.createEntityManager());
        return loose.get();
    }

    <T> T inTransaction(Supplier<T> work) {
        if (inTransaction.get() != null) {
            return work.get();
        }
        EntityManager manager = factory.createEntityManager();
        inTransaction.set(manager);
        try {
            manager.getTransaction().begin();
            T result = work.get();
            manager.getTransaction().commit();
            return result;
        } finally {
            inTransaction.remove();
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }
}
