package io.trigon.domain.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * Lets a thread write down what happened before the house was there: while it does, the injected clock shows the time it
 * names, on that thread alone. For the sample world and for taking over the history of another system.
 *
 * <p>What is {@link Matter#SETTLED} is over: no process begins and nobody is told. What is {@link Matter#OPEN} still goes
 * on: processes begin, and people are told and asked, as if it had come in through a door.
 */
public final class Hindsight {

    /** Whether what is written down is over. */
    public enum Matter {
        OPEN,
        SETTLED
    }

    private record View(Instant now, Matter matter) {}

    private static final ThreadLocal<View> VIEW = new ThreadLocal<>();

    private Hindsight() {}

    /** Runs the deed as if it were that time, and comes back to the present whatever happens. */
    public static void at(Instant time, Matter matter, Runnable deed) {
        View before = VIEW.get();
        VIEW.set(new View(time, matter));
        try {
            deed.run();
        } finally {
            if (before == null) {
                VIEW.remove();
            } else {
                VIEW.set(before);
            }
        }
    }

    /** Whether this thread writes down something that is over. */
    public static boolean isSettled() {
        View view = VIEW.get();
        return view != null && view.matter() == Matter.SETTLED;
    }

    /** The time of which this thread writes; empty in the present. */
    public static Optional<Instant> now() {
        return Optional.ofNullable(VIEW.get()).map(View::now);
    }
}
