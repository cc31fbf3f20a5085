package io.trigon.domain.tracking;

import java.util.List;

/** Finished trips by lane. A lane is named {@code US-IL>US-TX}. */
public interface LaneTrips {
    LaneTrip add(LaneTrip trip);

    boolean has(long shipmentId);

    /** The lane's last trips, newest first. */
    List<LaneTrip> lastOn(String lane, int limit);

    /** The last trips of all lanes, newest first. */
    List<LaneTrip> last(int limit);
}
