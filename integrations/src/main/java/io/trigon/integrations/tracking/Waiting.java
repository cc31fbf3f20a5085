package io.trigon.integrations.tracking;

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

    public void refuse(NotStored why) {
        answer.completeExceptionally(why);
    }
}
