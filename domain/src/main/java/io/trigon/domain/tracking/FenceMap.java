package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import java.util.List;
import java.util.Optional;

/** The fences that people drew: around sites, and areas of no site, found by place. Safe for several threads. */
public interface FenceMap {
    /** Nobody drew anything. */
    FenceMap EMPTY = new FenceMap() {
        @Override
        public List<Fence> around(GeoPoint point) {
            return List.of();
        }

        @Override
        public Optional<Fence> area(FenceId id) {
            return Optional.empty();
        }

        @Override
        public Optional<FenceShape> groundOf(long siteId) {
            return Optional.empty();
        }
    };

    /** The areas that may hold the point; few, and none is missed. */
    List<Fence> around(GeoPoint point);

    /** Empty when it was taken away. */
    Optional<Fence> area(FenceId id);

    /** Empty when nobody drew a fence around the site: then its circle holds. */
    Optional<FenceShape> groundOf(long siteId);
}
