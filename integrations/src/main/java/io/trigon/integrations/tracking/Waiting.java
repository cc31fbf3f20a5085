package io.trigon.integrations.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake;
import io.trigon.domain.tracking.NotStored;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A frame that waits for its commit, and whoever waits for the frame. */
public record Waiting(List<Fix> fixes, CompletableFuture<FixIntake.Taken> answer) {
    public Waiting(List<Fix> fixes) {
        this(fixes, new CompletableFuture<>());
    }

    /**
     * A frame that was handed in; one without fixes waits for nothing and is answered already.
     *
     * @throws BrokenRule {@code frame-too-long}
     */
    public static Waiting of(List<Fix> frame) {
        boolean fits = frame.size() <= FixIntake.FRAME_MOST;
        BrokenRule.unless(fits, "frame-too-long", "a frame has at most " + FixIntake.FRAME_MOST + " fixes");
        Waiting waiting = new Waiting(frame);
        if (frame.isEmpty()) {
            waiting.answer.complete(FixIntake.Taken.WHOLE);
        }
        return waiting;
    }

    public void refuse(NotStored why) {
        answer.completeExceptionally(why);
    }
}
