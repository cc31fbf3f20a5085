package io.trigon.domain.tracking.device;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.tracking.device.DeviceRows.Counts;
import io.trigon.domain.tracking.device.DeviceRows.DeviceRow;
import io.trigon.domain.tracking.device.DeviceRows.Filter;
import io.trigon.domain.tracking.device.DeviceRows.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds devices by words and state. Silent is who was not heard for so long as {@link WatchSilentDevices} waits. */
@ApplicationScoped
public class FindDevices {
    private DeviceRows rows;
    private Clock clock;
    private Duration patience;

    protected FindDevices() {}

    @Inject
    public FindDevices(
            DeviceRows rows,
            Clock clock,
            @ConfigProperty(name = "trigon.device.silence.hours", defaultValue = "2") int hours) {
        this.rows = rows;
        this.clock = clock;
        this.patience = Duration.ofHours(hours);
    }

    /**
     * @param text null for all
     * @param state null for all
     */
    public PageOf<DeviceRow> find(String text, State state, Paging paging) {
        return rows.page(new Filter(text, state, silentSince()), paging);
    }

    /** How many want somebody. */
    public Counts counts() {
        return rows.counts(silentSince());
    }

    private Instant silentSince() {
        return clock.instant().minus(patience);
    }
}
