package io.trigon.integrations.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what waits, one after the other. One that fails keeps no other back: it is tried again for some minutes, after longer and
 * longer pauses, and given up after that; what is hopeless is given up at once.
 */
final class PatientWork {

    private static final Logger LOG = LoggerFactory.getLogger(PatientWork.class);
    private static final int LAST_ATTEMPT = 7;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Map<Long, Failure> failures = new ConcurrentHashMap<>();
    private final String what;
    private final Clock clock;
    private final LongConsumer deed;
    private final Predicate<RuntimeException> hopeless;
    private final BiConsumer<Long, String> giveUp;

    private record Failure(int times, Instant notBefore) {}

    /** @param what is done, for the log */
    PatientWork(
            String what,
            Clock clock,
            LongConsumer deed,
            Predicate<RuntimeException> hopeless,
            BiConsumer<Long, String> giveUp) {
        this.what = what;
        this.clock = clock;
        this.deed = deed;
        this.hopeless = hopeless;
        this.giveUp = giveUp;
    }

    void on(List<Long> ids) {
        Instant now = clock.instant();
        ids.stream().filter(id -> mayTry(id, now)).forEach(this::work);
    }

    private boolean mayTry(long id, Instant now) {
        Failure before = failures.get(id);
        return before == null || !now.isBefore(before.notBefore());
    }

    private void work(long id) {
        try {
            deed.accept(id);
            failures.remove(id);
        } catch (RuntimeException failure) {
            Failure before = failures.get(id);
            int times = before == null ? 1 : before.times() + 1;
            failures.put(
                    id,
                    new Failure(
                            times,
                            clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(times, LAST_ATTEMPT)))));
            LOG.warn("{} {} failed, attempt {}", what, id, times, failure);
            if (times >= LAST_ATTEMPT || hopeless.test(failure)) {
                giveUp(id, failure);
            }
        }
    }

    /** What can't even be given up is tried again, after its pause. */
    private void giveUp(long id, RuntimeException why) {
        try {
            giveUp.accept(id, String.valueOf(why.getMessage()));
            failures.remove(id);
        } catch (RuntimeException failure) {
            LOG.error("{} {} could not be given up", what, id, failure);
        }
    }
}
