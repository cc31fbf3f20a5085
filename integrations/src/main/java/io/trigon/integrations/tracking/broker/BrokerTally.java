package io.trigon.integrations.tracking.broker;

import io.trigon.domain.tracking.BrokerWatch.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what goes through the line, and says when it doesn't. For several threads. */
final class BrokerTally {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerTally.class);

    /** One complaint in this time is enough to know that the broker is away. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    /** So often the broker is asked for a word while nothing comes. */
    private static final Duration LOOKS = Duration.ofSeconds(10);

    /** A failure so long ago says nothing of now, when the broker answers. */
    private static final Duration PAST = Duration.ofSeconds(30);

    /** One of the two directions: what goes to the broker, what comes from it. */
    private static final class Way {
        private Instant failingSince;
        private Instant failedAt = Instant.EPOCH;
        private Instant complainedAt = Instant.EPOCH;
        private String trouble;
    }

    private final Clock clock;
    private final AtomicLong underWay = new AtomicLong();
    private final Way out = new Way();
    private final Way in = new Way();
    private long published;
    private long consumed;
    private long refused;
    private int partitions;
    private long lag;
    private Instant lookedAt = Instant.EPOCH;

    BrokerTally(Clock clock) {
        this.clock = clock;
    }

    /** Counts a frame in, unless so many fixes are under way already. */
    boolean admit(int fixes, int most) {
        if (underWay.get() >= most) {
            return false;
        }
        underWay.addAndGet(fixes);
        return true;
    }

    void settled(int fixes) {
        underWay.addAndGet(-fixes);
    }

    synchronized void published(int fixes) {
        published += fixes;
        well(out, "The broker takes fixes again");
    }

    synchronized void notPublished(Throwable trouble) {
        failed(out, "The broker takes no fixes; devices are not answered and send again", trouble);
    }

    synchronized void consumed(int fixes) {
        consumed += fixes;
        well(in, "Fixes are taken from the broker again");
    }

    synchronized void notConsumed(Throwable trouble) {
        failed(in, "Fixes can't be taken from the broker and stored; they stay there", trouble);
    }

    /** Whether it is time to ask the broker for a word. */
    synchronized boolean isLookDue() {
        boolean due = lookedAt.plus(LOOKS).isBefore(clock.instant());
        lookedAt = due ? clock.instant() : lookedAt;
        return due;
    }

    /** The broker answers. Without this a node that nobody sends to, as it was not well, would never be well again. */
    synchronized void reached() {
        Instant past = clock.instant().minus(PAST);
        if (out.failedAt.isBefore(past)) {
            well(out, "The broker answers again");
        }
        if (in.failedAt.isBefore(past)) {
            well(in, "The broker answers again");
        }
    }

    synchronized void refused() {
        refused++;
    }

    synchronized void standing(int partitionsNow, long lagNow) {
        partitions = partitionsNow;
        lag = lagNow;
    }

    synchronized Figures figures() {
        Way way = out.failingSince != null ? out : in;
        return new Figures(
                underWay.get(), published, way.failingSince, way.trouble, partitions, lag, consumed, refused);
    }

    private void failed(Way way, String words, Throwable trouble) {
        Instant now = clock.instant();
        way.failingSince = way.failingSince == null ? now : way.failingSince;
        way.failedAt = now;
        way.trouble = String.valueOf(trouble.getMessage());
        if (way.complainedAt.plus(QUIET).isBefore(now)) {
            way.complainedAt = now;
            LOG.warn("{}: {}", words, way.trouble);
            LOG.debug("The broker", trouble);
        }
    }

    private static void well(Way way, String words) {
        if (way.failingSince != null) {
            LOG.info(words);
            way.failingSince = null;
            way.trouble = null;
        }
    }
}
