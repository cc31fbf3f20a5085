package io.trigon.integrations.tracking.gt06;

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
import java.util.Set;

/**
 * The device signs in with its IMEI and must be answered; heartbeats and alarms are answered too, and so are positions,
 * which not all kinds wait for. An answer repeats kind and number of the frame. Only over TCP does it say who it is.
 */
@Dependent
public class Gt06 implements DeviceProtocol {
    private static final int LOGIN = 0x01;
    private static final int HEARTBEAT = 0x13;
    private static final int HEARTBEAT_NEWER = 0x23;
    private static final int CLOCK = 0x8A;
    private static final Set<Integer> POSITIONS = Set.of(0x10, 0x11, 0x12, 0x22, 0x32, 0xA0);
    private static final Set<Integer> ALARMS = Set.of(0x16, 0x26, 0x27);
    private static final double BATTERY_LEVELS = 6;

    @Override
    public String name() {
        return "gt06";
    }

    @Override
    public Framing framing() {
        return new Gt06Framing();
    }

    @Override
    public Decoded decode(byte[] frame, String device, Instant now) {
        BadFrame.unless(frame.length >= 10, "the frame is too short");
        int head = frame[0] == 0x78 && frame[1] == 0x78 ? 3 : 4;
        BadFrame.unless(head == 3 || (frame[0] == 0x79 && frame[1] == 0x79), "the begin is none of a frame");
        int end = frame.length - 2;
        BadFrame.unless(frame[end] == 0x0D && frame[end + 1] == 0x0A, "the end is none of a frame");
        if (new FrameReader(frame, end - 2, end).u16() != Crc16.x25(frame, 2, end - 2)) {
            throw new BadFrame(ReportFault.CHECKSUM, "the checksum is wrong");
        }
        FrameReader in = new FrameReader(frame, head, end - 4);
        int serial = new FrameReader(frame, end - 4, end - 2).u16();
        return read(in, serial, device, now);
    }

    private static Decoded read(FrameReader in, int serial, String device, Instant now) {
        int kind = in.u8();
        if (kind == LOGIN) {
            return Decoded.heard(imei(in.bcd(8)), answer(kind, serial, new byte[0]));
        }
        if (device == null) {
            throw new BadFrame(ReportFault.DEVICE, "the device did not sign in");
        }
        if (POSITIONS.contains(kind) || ALARMS.contains(kind)) {
            DeviceReport report = Gt06Position.read(in, device, ALARMS.contains(kind));
            return new Decoded(device, List.of(report), answer(kind, serial, new byte[0]));
        }
        if (kind == HEARTBEAT || kind == HEARTBEAT_NEWER) {
            Double battery = kind == HEARTBEAT ? battery(in) : null;
            return new Decoded(device, List.of(), answer(kind, serial, new byte[0]), battery);
        }
        return kind == CLOCK
                ? Decoded.heard(device, answer(kind, serial, Gt06Position.clock(now)))
                : Decoded.nothing(device);
    }

    private static Double battery(FrameReader in) {
        in.skip(1);
        int level = in.u8();
        return level > BATTERY_LEVELS ? null : Double.valueOf(Math.round(level / BATTERY_LEVELS * 100));
    }

    /** Sixteen digits, of which the first is a zero that is none of an IMEI. */
    private static String imei(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private static byte[] answer(int kind, int serial, byte[] content) {
        int length = 5 + content.length;
        ByteBuffer answer = ByteBuffer.allocate(length + 5)
                .putShort((short) Gt06Framing.SHORT)
                .put((byte) length)
                .put((byte) kind)
                .put(content)
                .putShort((short) serial);
        int crc = Crc16.x25(answer.array(), 2, answer.position());
        return answer.putShort((short) crc).put((byte) 0x0D).put((byte) 0x0A).array();
    }
}
