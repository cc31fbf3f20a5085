package io.trigon.domain.shared;

/**
 * One storey of the running house: something that opens when the server starts and closes when it stops.
 *
 * <p>Each module supplies its own as an application-scoped bean. They are opened one after another in ascending order
 * of {@link #floor()}, and closed in the reverse order; only those that were opened are closed. A storey that throws
 * while opening stops the start: the storeys below it are closed and the house stays shut.
 */
public interface Storey {

    /** The database is brought to the schema of this build. */
    int SCHEMA = 10;

    /** The process engine is up; its jobs don't run yet. */
    int ENGINE = 20;

    /** Whatever must exist before anybody comes in: the first administrator, the sample world of the demo. */
    int WORLD = 30;

    /** Timers of the engine and everything else that works without being asked. */
    int JOBS = 40;

    /** Feeds come in and messages go out. */
    int ROUTES = 50;

    /** The position in the order; the constants here are the storeys known, values between them are free. */
    int floor();

    /** What the person who starts the server reads, in a few English words, such as {@code opening the database}. */
    String title();

    /** Whether this start needs it; one that is not wanted is neither told of nor opened. */
    default boolean isWanted() {
        return true;
    }

    /** Opens; returns when everything above may rely on it. */
    void open();

    /** Closes; what is under way is finished or left so that the next start takes it up again. */
    void close();
}
