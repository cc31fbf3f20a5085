package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.PassingTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a failure that goes away by waiting, of the database or of two that came at once, from one that comes each time. */
@ApplicationScoped
public class JdbcTrouble implements PassingTrouble {
    private static final int DEEPEST = 20;

    /** Classes of SQL: connection, rollback, resources, locks, an operator's hand, the system, waited too long. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58", "HY");

    /** Another was faster: looked up again, its row is found. */
    private static final String TWICE = "23505";

    @Override
    public boolean is(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isLock(cause) || cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isLock(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException;
    }

    private static boolean isPassing(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || sql instanceof SQLNonTransientConnectionException
                || state == null
                || state.equals(TWICE)
                || state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
