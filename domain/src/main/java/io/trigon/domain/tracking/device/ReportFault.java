package io.trigon.domain.tracking.device;

/** Why something that a device sent became no position. */
public enum ReportFault {
    /** It could not be read at all. */
    FRAME,
    /** It was read, but its checksum says that it was damaged on the way. */
    CHECKSUM,
    /** It does not say, or says badly, which device it is. */
    DEVICE,
    /** The receiver itself says that it has no position, or says 0° 0°. */
    NO_FIX,
    /** No place on Earth. */
    PLACE,
    /** From years ago: the clock was never set, or its week counter ran over. */
    TIME_PAST,
    /** From the future. */
    TIME_AHEAD,
    /** Something in it that no database holds. */
    UNSTORABLE
}
