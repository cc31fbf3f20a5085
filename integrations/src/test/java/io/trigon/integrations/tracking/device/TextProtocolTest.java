package io.trigon.integrations.tracking.device;

import static io.trigon.integrations.tracking.device.ProtocolCheck.NOW;

import io.trigon.domain.tracking.device.DeviceReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A protocol whose frames are texts: what is read of them, what is answered, and what each of them must bear. */
public abstract class TextProtocolTest {
    protected final DeviceProtocol protocol;
    private final String device;

    /** @param device who speaks, where a connection says so before its frames; null for frames that say it themselves */
    protected TextProtocolTest(DeviceProtocol protocol, String device) {
        this.protocol = protocol;
        this.device = device;
    }

    /** One of every kind. */
    protected abstract List<byte[]> frames();

    protected final Decoded read(String frame) {
        return protocol.decode(bytes(frame), device, NOW);
    }

    protected final DeviceReport report(String frame) {
        return read(frame).reports().get(0);
    }

    /** Null for none. */
    protected final String answer(String frame) {
        byte[] answer = read(frame).answer();
        return answer == null ? null : new String(answer, StandardCharsets.US_ASCII);
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    protected void framesAreFoundWhereverTheNetworkCuts() {
        ProtocolCheck.splitsAnywhere(protocol, frames());
    }

    @Test
    protected void anyBytesAreReadOrRefused() {
        ProtocolCheck.bearsAnything(protocol, device, frames());
    }
}
