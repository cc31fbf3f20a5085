package io.trigon.integrations.tracking;

import io.trigon.domain.tracking.device.ReportFault;
import java.util.List;
import java.util.stream.Collectors;

/** Says to whoever sent them why positions were taken note of and not kept. */
final class OsmAndRefusals {
    /** Begins every such answer. */
    static final String HEAD = "refused: ";

    private OsmAndRefusals() {}

    /** Each reason once; empty for none. */
    static String told(List<ReportFault> faults) {
        return faults.isEmpty()
                ? ""
                : faults.stream().distinct().map(OsmAndRefusals::told).collect(Collectors.joining("; ", HEAD, ""));
    }

    private static String told(ReportFault fault) {
        return switch (fault) {
            case FRAME -> "it can't be read";
            case CHECKSUM -> "it was damaged on the way";
            case DEVICE -> "an identifier of the device was expected";
            case NO_FIX -> "the device has no position";
            case PLACE -> "latitude must be within ±90 and longitude within ±180";
            case TIME_PAST -> "the time is years ago";
            case TIME_AHEAD -> "the time is in the future";
            case UNSTORABLE -> "no database holds such a position";
        };
    }
}
