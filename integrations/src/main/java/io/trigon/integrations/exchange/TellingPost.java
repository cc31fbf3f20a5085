package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Tellings;
import io.trigon.domain.exchange.WriteTelling;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what partners are to be told, the oldest first. One that can't be written keeps no other back: what has no words is
 * laid aside at once, what failed for another reason is tried again for some minutes.
 */
@ApplicationScoped
public class TellingPost {

    private static final Logger LOG = LoggerFactory.getLogger(TellingPost.class);
    private static final int BATCH = 200;
    private static final int LAST_ATTEMPT = 7;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Map<Long, Failure> failures = new ConcurrentHashMap<>();
    private Tellings tellings;
    private WriteTelling writeTelling;
    private Clock clock;

    private record Failure(int times, Instant notBefore) {}

    protected TellingPost() {}

    @Inject
    public TellingPost(Tellings tellings, WriteTelling writeTelling, Clock clock) {
        this.tellings = tellings;
        this.writeTelling = writeTelling;
        this.clock = clock;
    }

    void writeWaiting() {
        Instant now = clock.instant();
        tellings.waiting(BATCH).stream().filter(id -> mayTry(id, now)).forEach(this::write);
    }

    private boolean mayTry(long id, Instant now) {
        Failure before = failures.get(id);
        return before == null || !now.isBefore(before.notBefore());
    }

    private void write(long id) {
        try {
            writeTelling.write(id);
            failures.remove(id);
        } catch (RuntimeException failure) {
            Failure before = failures.get(id);
            int times = before == null ? 1 : before.times() + 1;
            failures.put(id, new Failure(times, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << times))));
            boolean wordless = failure instanceof BrokenRule || failure instanceof IllegalStateException;
            LOG.warn("What a partner is to be told, {}, could not be written, attempt {}", id, times, failure);
            if (wordless || times >= LAST_ATTEMPT) {
                writeTelling.giveUp(id, String.valueOf(failure.getMessage()));
                failures.remove(id);
            }
        }
    }
}
