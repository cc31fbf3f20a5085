package io.trigon.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes many rows by one statement, in the transaction of the entity manager and past what it holds. */
public final class Batch {

    private static final int AT_ONCE = 500;

    private Batch() {}

    /** Fills in one row. */
    @FunctionalInterface
    public interface Filling<T> {
        void fill(Cells cells, T row) throws SQLException;
    }

    /**
     * @param statement constant
     * @throws io.trigon.domain.shared.BrokenRule as {@link Entities#add}, for a text that can't be kept
     * @throws PersistenceException when it fails otherwise, as with entities
     */
    public static <T> void write(EntityManager manager, String statement, Collection<T> rows, Filling<T> filling) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement prepared = manager.unwrap(Connection.class).prepareStatement(statement)) {
            if (rows.size() == 1) {
                filling.fill(new Cells(prepared), rows.iterator().next());
                prepared.executeUpdate(); // a batch of one costs H2 the trace of an exception that nobody sees
            } else {
                writeAll(prepared, rows, filling);
            }
        } catch (SQLException refused) {
            throw Entities.plain(refused)
                    .orElseGet(() -> new PersistenceException("rows could not be written", refused));
        }
    }

    private static <T> void writeAll(PreparedStatement prepared, Collection<T> rows, Filling<T> filling)
            throws SQLException {
        Cells cells = new Cells(prepared);
        int waiting = 0;
        for (T row : rows) {
            cells.begin();
            filling.fill(cells, row);
            prepared.addBatch();
            if (++waiting == AT_ONCE) {
                prepared.executeBatch();
                waiting = 0;
            }
        }
        if (waiting > 0) {
            prepared.executeBatch();
        }
    }
}
