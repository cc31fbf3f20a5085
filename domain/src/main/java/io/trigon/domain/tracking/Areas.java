package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import java.util.List;
import java.util.Optional;

/** The fences that belong to no stop, found by place. Safe for several threads. */
public interface Areas {
    /** No areas at all. */
    Areas NONE = new Areas() {
        @Override
        public List<Geofence> around(GeoPoint point) {
            return List.of();
        }

        @Override
        public Optional<Geofence> byId(FenceId id) {
            return Optional.empty();
        }
    };

    /** Those that may hold the point; few, and none is missed. */
    List<Geofence> around(GeoPoint point);

    /** Empty when it was taken away. */
    Optional<Geofence> byId(FenceId id);
}
