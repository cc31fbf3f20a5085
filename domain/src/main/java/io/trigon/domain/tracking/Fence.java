package io.trigon.domain.tracking;

/** A fence that a trip is watched at, and the ground that it encloses. */
public record Fence(FenceId id, FenceShape shape) {
    public static Fence ofStop(int stopNumber, FenceShape shape) {
        return new Fence(FenceId.ofStop(stopNumber), shape);
    }
}
