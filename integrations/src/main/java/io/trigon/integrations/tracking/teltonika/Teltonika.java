package io.trigon.integrations.tracking.teltonika;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Crc16;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.DeviceProtocol;
import io.trigon.integrations.tracking.device.FrameReader;
import io.trigon.integrations.tracking.device.Framing;
import jakarta.enterprise.context.Dependent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/**
 * Over TCP the device says its IMEI and waits for {@code 01}, then sends records and waits for their number. Over UDP each
 * packet has a number of its own and the IMEI. What isn't acknowledged is sent again; a record that we refuse counts as
 * taken, or it would come for ever.
 */
@Dependent
public class Teltonika implements DeviceProtocol {
    private static final byte[] WELCOME = {1};
    private static final int NOT_USABLE = 1;

    @Override
    public String name() {
        return "teltonika";
    }

    @Override
    public Framing framing() {
        return new TeltonikaFraming();
    }

    @Override
    public Decoded decode(byte[] frame, String device, Instant now) {
        if (frame.length == 1 && (frame[0] & 0xFF) == TeltonikaFraming.PING) {
            return Decoded.nothing(device);
        }
        BadFrame.unless(frame.length > 2, "the frame is too short");
        return frame[0] == 0 && frame[1] == 0 ? data(frame, device) : greeting(frame);
    }

    private static Decoded greeting(byte[] frame) {
        FrameReader in = new FrameReader(frame, 0, frame.length);
        return Decoded.heard(imei(in.ascii(in.u16())), WELCOME);
    }

    private static Decoded data(byte[] frame, String device) {
        if (device == null) {
            throw new BadFrame(ReportFault.DEVICE, "data came before the IMEI");
        }
        int end = frame.length - TeltonikaFraming.TAIL;
        long said = new FrameReader(frame, Math.max(0, end), frame.length).u32();
        if (said != Crc16.arc(frame, TeltonikaFraming.HEAD, end)) {
            throw new BadFrame(ReportFault.CHECKSUM, "the checksum is wrong");
        }
        List<DeviceReport> reports = TeltonikaRecords.read(new FrameReader(frame, TeltonikaFraming.HEAD, end), device);
        byte[] count = ByteBuffer.allocate(4).putInt(reports.size()).array();
        return new Decoded(device, reports, count);
    }

    @Override
    public List<byte[]> frames(byte[] datagram) {
        return List.of(datagram);
    }

    @Override
    public Decoded decodeDatagram(byte[] frame, String device, Instant now) {
        FrameReader in = new FrameReader(frame, 0, frame.length);
        BadFrame.unless(in.u16() == in.left(), "the length is not that of the packet");
        int packet = in.u16();
        in.skip(1);
        int avlPacket = in.u8();
        String imei = imei(in.ascii(in.u16()));
        List<DeviceReport> reports = TeltonikaRecords.read(in, imei);
        byte[] answer = ByteBuffer.allocate(7)
                .putShort((short) 5)
                .putShort((short) packet)
                .put((byte) NOT_USABLE)
                .put((byte) avlPacket)
                .put((byte) reports.size())
                .array();
        return new Decoded(imei, reports, answer);
    }

    private static String imei(String text) {
        if (!text.matches("\\d{14,16}")) {
            throw new BadFrame(ReportFault.DEVICE, "an IMEI was expected");
        }
        return text;
    }
}
