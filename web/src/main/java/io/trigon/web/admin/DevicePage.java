package io.trigon.web.admin;

import io.trigon.domain.tracking.device.DeviceViews.DeviceView;
import java.util.List;

/**
 * One device and who may own it.
 *
 * @param hours of its track that the map shows
 * @param tiles URL pattern of the map tiles; null for none
 */
public record DevicePage(DeviceView device, List<Choice> owners, int hours, String tiles) {
    /** A company to choose. */
    public record Choice(long id, String name) {}

    /** Where the forms post to. */
    public String path() {
        return DevicePages.HERE + "/" + device.identifier();
    }
}
