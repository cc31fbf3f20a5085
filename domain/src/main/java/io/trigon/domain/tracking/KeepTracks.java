package io.trigon.domain.tracking;

import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Keeps the tracks in order, again and again: room for the weeks to come, a fix a minute of what is old, and nothing of what
 * is older than all tracks are kept. Any number of nodes may do so at the same time.
 */
@ApplicationScoped
public class KeepTracks {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration AHEAD = WEEK.multipliedBy(4);

    private TrackKeeping tracks;
    private Clock clock;

    protected KeepTracks() {}

    @Inject
    public KeepTracks(TrackKeeping tracks, Clock clock) {
        this.tracks = tracks;
        this.clock = clock;
    }

    /**
     * Must not be called inside a transaction: it commits step by step.
     *
     * @param keep how long a fix is kept, two weeks at least: shorter, and shipments on their way would lose their tracks
     * @param dense how long every fix of it is kept; nothing is thinned when that is longer
     * @return how many fixes went, whole weeks not counted
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long keep(Duration keep, Duration dense) {
        boolean whole = keep.compareTo(WEEK.multipliedBy(2)) >= 0 && dense.compareTo(WEEK) >= 0;
        BrokenRule.unless(whole, "tracks-kept", "tracks are kept for two weeks at least, and whole for one");
        Instant now = clock.instant();
        Instant oldest = now.minus(keep);
        tracks.prepare(oldest, now.plus(AHEAD));
        long gone = tracks.forget(oldest);
        for (Instant week = weekOf(oldest); !week.plus(WEEK).isAfter(now.minus(dense)); week = week.plus(WEEK)) {
            if (tracks.claim(week, now)) {
                gone += tracks.thin(week, week.plus(WEEK));
                tracks.thinned(week, clock.instant());
            }
        }
        return gone;
    }

    /** The Monday, 00:00 UTC, that begins the week. */
    public static Instant weekOf(Instant time) {
        ZonedDateTime day = time.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
    }
}
