package io.trigon.web.admin;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.tracking.device.DeviceRows.Counts;
import io.trigon.domain.tracking.device.DeviceRows.DeviceRow;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import io.trigon.web.access.ViewBar;
import java.util.List;

/**
 * The list of devices.
 *
 * @param refused frames of which nobody knows the device
 */
public record DeviceList(
        PageOf<DeviceRow> list, Counts counts, String text, String state, ViewBar views, List<Refusal> refused) {
    /** Whether less than all was asked for. */
    public boolean isSearched() {
        return !(text + state).isBlank();
    }
}
