package io.trigon.domain.tracking;

/** A fence that a trip is watched at, and the ground that it encloses. */
public record Geofence(FenceId id, FenceShape shape) {
    public static Geofence ofStop(int stopNumber, FenceShape shape) {
        return new Geofence(FenceId.ofStop(stopNumber), shape);
    }
}
