package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.device.ReportFault;

/** A frame that can't be read. The message is for a person and holds nothing that the device said but numbers. */
public final class BadFrame extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReportFault fault;

    public BadFrame(ReportFault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    public BadFrame(String message) {
        this(ReportFault.FRAME, message);
    }

    public ReportFault fault() {
        return fault;
    }

    /** Throws when the condition does not hold. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new BadFrame(message);
        }
    }
}
