package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.device.ReportFault;

/** A frame that can't be read. The message is for a person and holds nothing that the device said but numbers. */
public final class BadFrame extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReportFault fault;
    private final String device;

    public BadFrame(ReportFault fault, String message) {
        this(fault, message, null);
    }

    private BadFrame(ReportFault fault, String message, String device) {
        super(message, null, false, false);
        this.fault = fault;
        this.device = device;
    }

    public BadFrame(String message) {
        this(ReportFault.FRAME, message);
    }

    /** The same, of a device that the frame names before it stops making sense. */
    public BadFrame of(String sender) {
        return new BadFrame(fault, getMessage(), sender);
    }

    public ReportFault fault() {
        return fault;
    }

    /** Null when the frame does not tell. */
    String device() {
        return device;
    }

    /** Throws when the condition does not hold. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new BadFrame(message);
        }
    }
}
