package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.fleet.Halt;
import io.trigon.domain.tracking.fleet.Passage;
import io.trigon.domain.tracking.fleet.Track;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A track and what it tells.
 *
 * @param whole false when there are more positions than these
 */
public record TrackJson(
        List<PositionJson> positions, List<HaltJson> halts, List<CrossingJson> crossings, boolean whole) {

    /** It stood still; {@code place} is the fence that it stood in, null for none. */
    public record HaltJson(
            String device,
            OffsetDateTime from,
            OffsetDateTime until,
            long minutes,
            double latitude,
            double longitude,
            String place) {
        static HaltJson of(Halt halt) {
            return new HaltJson(
                    halt.device(),
                    Stamp.exact(halt.from()),
                    Stamp.exact(halt.until()),
                    halt.length().toMinutes(),
                    halt.point().latitude(),
                    halt.point().longitude(),
                    halt.place());
        }
    }

    /** It entered or left a fence; {@code stop} is the number of the stop, null for an area of no stop. */
    public record CrossingJson(
            String device,
            OffsetDateTime at,
            double latitude,
            double longitude,
            String place,
            Integer stop,
            boolean entered) {
        static CrossingJson of(Passage passage) {
            return new CrossingJson(
                    passage.device(),
                    Stamp.exact(passage.at()),
                    passage.point().latitude(),
                    passage.point().longitude(),
                    passage.place(),
                    passage.stopNumber(),
                    passage.entered());
        }
    }

    static TrackJson of(Track track) {
        return new TrackJson(
                track.fixes().stream().map(PositionJson::of).toList(),
                track.halts().stream().map(HaltJson::of).toList(),
                track.passages().stream().map(CrossingJson::of).toList(),
                track.whole());
    }
}
