package io.trigon.domain.tracking;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where feeds hand over what their devices sent. Many connections share it: what comes at the same time is committed
 * together. A door answers its device when the stage completes and not before, keeps one frame of a connection under way at
 * a time, and reads no more from it until then; so a fleet that sends faster than the database takes is slowed down by
 * its own connections.
 */
public interface FixIntake {
    /** So many fixes may come in one frame. */
    int FRAME_MOST = 5_000;

    /**
     * What became of a frame.
     *
     * @param refused the fixes that no database will ever take; all others are durable. They are answered for too, as sending
     *     them again would come to the same; the door keeps what they said, with a reason
     */
    record Taken(List<Fix> refused) {
        public static final Taken WHOLE = new Taken(List.of());
    }

    /**
     * Takes one frame, of one device as a rule, in the order it was sent. Never blocks.
     *
     * @return completes when all is durable, with fixes that were known already among it; completes with {@link NotStored}
     *     when the device must send the frame again, of which a part may be stored. What depends on it must not hold the
     *     thread that completes it, on which the next commit waits
     * @throws io.trigon.domain.shared.BrokenRule {@code frame-too-long} beyond {@value #FRAME_MOST} fixes
     */
    CompletionStage<Taken> take(List<Fix> frame);

    /** The same for a frame of one fix. */
    default CompletionStage<Taken> take(Fix fix) {
        return take(List.of(fix));
    }
}
