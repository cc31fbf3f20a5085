package io.trigon.domain.tracking;

import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes a recorded feed in by the way of live positions: what follows from those follows from these. A position that is known
 * is stored once, so a recording may be given again, whole or in part.
 */
@ApplicationScoped
public class TakeRecording {
    private static final int FRAME = 1_000;
    private static final int SHOWN_MOST = 100;
    private static final long PATIENCE_SECONDS = 60;

    /**
     * What became of it.
     *
     * @param stored now or before
     * @param refused for their time or place
     * @param examples the first of those that were refused
     */
    public record Outcome(int stored, int refused, List<Fix> examples) {}

    private RecordedFixes recordings;
    private FixIntake intake;
    private Clock clock;

    protected TakeRecording() {}

    @Inject
    public TakeRecording(RecordedFixes recordings, FixIntake intake, Clock clock) {
        this.recordings = recordings;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Everything is durable when this returns.
     *
     * @throws BrokenRule {@code recording-unreadable}, {@code recording-too-long} and {@code recording-empty} before anything
     *     is stored; {@code recording-not-stored} when a part of it was not: it should be given again
     */
    public Outcome take(InputStream csv) {
        List<Fix> recorded = recordings.read(csv);
        BrokenRule.unless(!recorded.isEmpty(), "recording-empty", "there is no position in it");
        Instant now = clock.instant();
        List<Fix> refused = new ArrayList<>(
                recorded.stream().filter(fix -> !fix.isCredible(now)).toList());
        List<Fix> good = recorded.stream().filter(fix -> fix.isCredible(now)).toList();
        for (int from = 0; from < good.size(); from += FRAME) {
            refused.addAll(stored(good.subList(from, Math.min(good.size(), from + FRAME))));
        }
        List<Fix> shown = refused.stream().limit(SHOWN_MOST).toList();
        return new Outcome(recorded.size() - refused.size(), refused.size(), shown);
    }

    private List<Fix> stored(List<Fix> frame) {
        try {
            return intake.take(frame)
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStored();
        } catch (ExecutionException | TimeoutException e) {
            throw notStored();
        }
    }

    private static BrokenRule notStored() {
        return new BrokenRule("recording-not-stored", "a part of it could not be stored now; send it again");
    }
}
