package io.trigon.integrations.tracking.device;

import java.time.Instant;
import java.util.List;

/**
 * A language of trackers. Framing (where a frame ends) is apart from decoding (what it says); neither does any I/O, neither
 * remembers anything. For all threads.
 */
public interface DeviceProtocol {
    /** As the setting of its port names it: {@code teltonika} for {@code port.teltonika}. */
    String name();

    /** Cuts what comes over a connection into frames. */
    Framing framing();

    /**
     * Reads one frame.
     *
     * @param device what the connection said before of who it is; null when nothing
     * @param now for what a frame leaves out, such as the date
     * @throws BadFrame when it can't be read; nothing else is ever thrown
     */
    Decoded decode(byte[] frame, String device, Instant now);

    /** Frames of one datagram: as over a connection, unless the protocol says otherwise. */
    default List<byte[]> frames(byte[] datagram) {
        return Frames.of(datagram, framing());
    }

    /** Reads one frame that came as a datagram. */
    default Decoded decodeDatagram(byte[] frame, String device, Instant now) {
        return decode(frame, device, now);
    }
}
