package io.trigon.persistence.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Hands the repositories an entity manager that follows the transaction of the thread that uses it: one for each
 * transaction, and a fresh one for each call outside.
 *
 * <p>The container's own ({@code @PersistenceContext}) ties what it uses outside a transaction to the component that
 * called, and closes it with that call; threads of the managed executors share such a caller, and closed each other's.
 */
@ApplicationScoped
class Persistence {

    private static final Object KEY = Persistence.class.getName();

    @PersistenceUnit(unitName = "trigon")
    private EntityManagerFactory factory;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    private EntityManager following;

    /** The wrapped factory is looked up here, by the component, and not by the first thread that happens to need it. */
    @PostConstruct
    void open() {
        factory.isOpen();
        following = (EntityManager)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, this::call);
    }

    @Produces
    @Dependent
    EntityManager entityManager() {
        return following;
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean joined = isJoined();
        if (!joined && method.getName().equals("isJoinedToTransaction")) {
            return false; // asked before every read: making a manager to say so would cost more than the read
        }
        return Entities.call(joined ? ofTransaction() : factory.createEntityManager(), method, arguments);
    }

    /** Outside a transaction nothing needs closing: a manager that only read holds no connection. */
    private boolean isJoined() {
        int status = transactions.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private EntityManager ofTransaction() {
        EntityManager mine = (EntityManager) transactions.getResource(KEY);
        if (mine == null) {
            mine = factory.createEntityManager();
            mine.joinTransaction();
            transactions.putResource(KEY, mine);
        }
        return mine;
    }
}
