package io.trigon.domain.tracking.device;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.util.List;

/** Devices and strangers as a list. */
public interface DeviceRows {
    /** Which of them. */
    enum State {
        /** Sent something and is registered nowhere. */
        UNKNOWN,
        /** Registered. */
        ADOPTED,
        /** Moves with a shipment on the road, and says nothing any more. */
        SILENT
    }

    /**
     * A device, or a stranger ({@code registered} false). What is unknown is null.
     *
     * @param label what people call it
     * @param equipment the trailer, container or vehicle it is mounted on
     * @param feed how it speaks, as the setting of its port names it
     * @param lastSeenAt when it was heard last, whatever it said; null for never
     * @param silent whether it should have been heard since
     */
    record DeviceRow(
            String identifier,
            boolean registered,
            String owner,
            String label,
            String equipment,
            String feed,
            Instant lastSeenAt,
            Double latitude,
            Double longitude,
            Double battery,
            List<String> trackingNumbers,
            boolean silent) {}

    /**
     * @param text somewhere in its identifier, its name, its owner's name, its equipment or the number of a shipment that it
     *     moves with; null for all
     * @param state null for all
     * @param silentSince who was heard after it is not silent
     */
    record Filter(String text, State state, Instant silentSince) {}

    /** How many strangers were noted, which takes half a minute, and how many devices are silent. */
    record Counts(long unknown, long silent) {}

    /** Sorted by {@code device}, {@code label}, {@code owner}, {@code equipment}, {@code seen} or {@code battery}; else the last seen first. */
    PageOf<DeviceRow> page(Filter filter, Paging paging);

    Counts counts(Instant silentSince);
}
