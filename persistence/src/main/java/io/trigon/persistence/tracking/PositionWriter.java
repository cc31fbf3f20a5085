package io.trigon.persistence.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.DatabaseTrouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes fixes in bulk, in a transaction of its own; what is there already is left alone. Takes every fix for new at first,
 * which costs half as much; one that is there already breaks the batch, which is then tried anew with a look before each
 * row, and so are some batches after it: a device that sends again mostly does so for a while.
 */
final class PositionWriter {

    /** Writes a batch that is sorted and names each fix once. */
    @FunctionalInterface
    interface Way {
        /** @return how many were new */
        int write(Connection connection, List<Fix> fixes) throws SQLException;
    }

    private static final int TRIES = 5;
    private static final int LOOKING_ON = 20;

    private final AtomicInteger looking = new AtomicInteger();
    private final Database database;
    private final Way takenForNew;
    private final Way looked;

    private PositionWriter(Database database, Way takenForNew, Way looked) {
        this.database = database;
        this.takenForNew = takenForNew;
        this.looked = looked;
    }

    static PositionWriter on(Database database) {
        return database.isPostgreSql()
                ? new PositionWriter(database, FixCopy::write, FixArrays::write)
                : new PositionWriter(database, FixRows::add, FixRows::addUnlessThere);
    }

    /** @throws BrokenRule {@code fix-unstorable} when one of them can never be stored */
    int write(List<Fix> fixes) {
        boolean look = looking.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        for (int attempt = 1; ; attempt++) {
            Way way = look ? looked : takenForNew;
            try {
                return database.alone("storing positions", connection -> way.write(connection, fixes));
            } catch (DatabaseTrouble trouble) {
                SQLException cause = (SQLException) trouble.getCause();
                boolean known = DatabaseTrouble.isDuplicate(cause);
                if (attempt == TRIES || !known && !mayHaveMoved(cause)) {
                    throw isOfTheValues(cause) ? new BrokenRule("fix-unstorable", cause.getMessage()) : trouble;
                }
                if (known) { // again too when another node stores one of them in the same moment
                    look = true;
                    looking.set(LOOKING_ON);
                }
            }
        }
    }

    /** A week was made while the fix was on its way into the rest: PostgreSQL calls that a violated check, 23514. */
    private static boolean mayHaveMoved(SQLException cause) {
        return "23514".equals(cause.getSQLState());
    }

    /** Classes 22, data exception, and 23, integrity constraint violation, of the SQL standard; but not what is known. */
    private static boolean isOfTheValues(SQLException cause) {
        String state = cause.getSQLState();
        boolean values = state != null && (state.startsWith("22") || state.startsWith("23"));
        return values && !DatabaseTrouble.isDuplicate(cause);
    }
}
