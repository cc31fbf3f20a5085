package io.trigon.persistence.shared;

import io.trigon.domain.shared.UnfitValue;
import java.sql.SQLException;
import java.util.Set;

/** The database refused or could not be reached. Says what was being done; the cause says why it failed. */
public class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** SQLSTATE of values that no column holds: too large a number, no day of its calendar, characters it hasn't. */
    private static final Set<String> UNFIT = Set.of("22003", "22007", "22008", "22021", "22P05");

    public DatabaseTrouble(String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }

    /** What a question failed by: a value in it that no column holds is whose who asked, all else is ours. */
    static RuntimeException reading(SQLException broken) {
        return UNFIT.contains(broken.getSQLState()) ? new UnfitValue() : new DatabaseTrouble("reading", broken);
    }

    /** Whether a unique constraint spoke: SQLSTATE 23505 on both databases. */
    public static boolean isDuplicate(SQLException broken) {
        for (SQLException e = broken; e != null; e = e.getNextException()) {
            if ("23505".equals(e.getSQLState())) {
                return true;
            }
        }
        return broken.getCause() instanceof SQLException cause && cause != broken && isDuplicate(cause);
    }
}
