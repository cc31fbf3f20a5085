package io.trigon.domain.tracking.device;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One device as its page shows it. */
public interface DeviceViews {
    /** With which shipment it moves or moved; until is null while it does. */
    record TieRow(String trackingNumber, Instant from, Instant until) {}

    /** What it warned of; the place may be unknown. */
    record AlarmRow(Instant at, String kind, Double latitude, Double longitude) {}

    /**
     * A device, or a stranger ({@code registered} false).
     *
     * @param label what people call it; null for none, as for all that may be unknown
     * @param heardAt when it spoke last, whatever it said
     * @param fixes its newest positions, newest first
     * @param alarms what it warned of, newest first
     * @param refusals why something of it was refused, and how often, the last first
     */
    record DeviceView(
            String identifier,
            boolean registered,
            String label,
            Long ownerId,
            String owner,
            String mountedOn,
            Instant mountedAt,
            Integer drivers,
            Instant registeredAt,
            String feed,
            Instant heardAt,
            Double battery,
            List<Fix> fixes,
            List<TieRow> ties,
            List<AlarmRow> alarms,
            List<Refusal> refusals) {}

    /** Empty for one that nobody registered and nobody heard. */
    Optional<DeviceView> view(String identifier);
}
