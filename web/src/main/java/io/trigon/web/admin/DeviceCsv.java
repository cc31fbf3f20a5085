package io.trigon.web.admin;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.tracking.device.DeviceRows.DeviceRow;
import io.trigon.web.shared.Csv;
import java.util.function.IntFunction;

/** Devices as a table to be taken away. */
final class DeviceCsv {
    private DeviceCsv() {}

    /** @param from answers the page that begins at the row */
    static Csv of(IntFunction<PageOf<DeviceRow>> from) {
        Csv csv = new Csv(
                "device",
                "state",
                "label",
                "owner",
                "equipment",
                "shipments",
                "protocol",
                "last_seen_at",
                "latitude",
                "longitude",
                "battery");
        return csv.all(from, row -> write(csv, row));
    }

    private static void write(Csv csv, DeviceRow row) {
        csv.row(
                row.identifier(),
                state(row),
                row.label(),
                row.owner(),
                row.equipment(),
                String.join(" ", row.trackingNumbers()),
                row.feed(),
                row.lastSeenAt(),
                row.latitude(),
                row.longitude(),
                row.battery());
    }

    private static String state(DeviceRow row) {
        if (!row.registered()) {
            return "UNKNOWN";
        }
        return row.silent() ? "SILENT" : "ADOPTED";
    }
}
