package io.trigon.persistence.shared;

import java.sql.SQLException;

/** The database refused or could not be reached. Says what was being done; the cause says why it failed. */
public class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseTrouble(String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
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
