package io.trigon.domain.tracking;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finished trips by lane. A lane is named {@code US-IL>US-TX}. */
public interface LaneTrips {
    LaneTrip add(LaneTrip trip);

    /** All of these likewise. */
    default void keep(List<LaneTrip> trips) {
        trips.forEach(this::add);
    }

    /** Of which of these shipments there is a trip. */
    Set<Long> taught(Collection<Long> shipmentIds);

    /** The lane's last trips, newest first. */
    List<LaneTrip> lastOn(String lane, int limit);

    /** The last trips of all lanes, newest first. */
    List<LaneTrip> last(int limit);
}
