package io.trigon.persistence.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Hands the entity manager to the repositories: in a transaction it is the container's, which follows the transaction of
 * the thread that uses it; outside, a new one for each call.
 *
 * <p>Outside a transaction the server would keep one entity manager in the context that a managed task captured, share it
 * with every task of the same origin, and close it when the first of them ends.
 */
@ApplicationScoped
class Persistence {

    @PersistenceContext(unitName = "trigon")
    private EntityManager manager;

    @PersistenceUnit(unitName = "trigon")
    private EntityManagerFactory factory;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Produces
    @Dependent
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Persistence.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (p, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(current(), arguments);
        } catch (InvocationTargetException broken) {
            throw broken.getCause();
        }
    }

    private EntityManager current() {
        boolean outside = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
        return outside ? factory.createEntityManager() : manager;
    }
}
