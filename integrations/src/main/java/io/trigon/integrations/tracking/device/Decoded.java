package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.device.DeviceReport;
import java.util.List;

/**
 * What a frame says.
 *
 * @param device who says it; null when the frame does not tell, and the connection did not before
 * @param reports may be empty: a greeting, a heartbeat
 * @param answer what the device waits for, sent when all reports are stored or refused; null for nothing
 * @param battery per cent, as told beside any report; null for not told
 */
public record Decoded(String device, List<DeviceReport> reports, byte[] answer, Double battery) {
    public Decoded {
        reports = List.copyOf(reports);
    }

    public Decoded(String device, List<DeviceReport> reports, byte[] answer) {
        this(device, reports, answer, null);
    }

    /** The device is there and says no position. */
    public static Decoded heard(String device, byte[] answer) {
        return new Decoded(device, List.of(), answer);
    }

    /** Something that is fine and of no use here. */
    public static Decoded nothing(String device) {
        return new Decoded(device, List.of(), null);
    }
}
