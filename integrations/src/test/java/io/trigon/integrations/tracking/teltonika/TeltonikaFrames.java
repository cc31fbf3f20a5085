package io.trigon.integrations.tracking.teltonika;

import io.trigon.integrations.tracking.device.Crc16;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Builds what a tracker of Teltonika sends. */
final class TeltonikaFrames {
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(records);
    private final boolean extended;
    private int count;

    private TeltonikaFrames(boolean extended) {
        this.extended = extended;
    }

    static TeltonikaFrames codec8() {
        return new TeltonikaFrames(false);
    }

    static TeltonikaFrames codec8Extended() {
        return new TeltonikaFrames(true);
    }

    static byte[] greeting(String imei) {
        return bytes(data -> {
            data.writeShort(imei.length());
            data.write(imei.getBytes(StandardCharsets.US_ASCII));
        });
    }

    TeltonikaFrames record(Instant at, double latitude, double longitude, int satellites) {
        return record(at, latitude, longitude, satellites, 0, 113, 88);
    }

    /** With one property of one byte, and one of each other length. */
    TeltonikaFrames record(
            Instant at, double latitude, double longitude, int satellites, int event, int property, int value) {
        count++;
        return add(() -> {
            out.writeLong(at.toEpochMilli());
            out.writeByte(1);
            out.writeInt((int) Math.round(longitude * 1e7));
            out.writeInt((int) Math.round(latitude * 1e7));
            out.writeShort(182);
            out.writeShort(270);
            out.writeByte(satellites);
            out.writeShort(satellites == 0 ? 0 : 83);
            id(event);
            id(extended ? 5 : 4);
            id(1);
            id(property);
            out.writeByte(value);
            id(1);
            id(66);
            out.writeShort(12_480);
            id(1);
            id(241);
            out.writeInt(24_602);
            id(1);
            id(78);
            out.writeLong(77);
            if (extended) {
                id(1);
                id(385);
                id(3);
                out.write(new byte[] {1, 2, 3});
            }
        });
    }

    byte[] packet() {
        byte[] data = data(count);
        return bytes(frame -> {
            frame.writeInt(0);
            frame.writeInt(data.length);
            frame.write(data);
            frame.writeInt(Crc16.arc(data, 0, data.length));
        });
    }

    byte[] datagram(String imei, int packet, int avlPacket) {
        byte[] data = data(count);
        return bytes(frame -> {
            frame.writeShort(2 + 1 + 1 + 2 + imei.length() + data.length);
            frame.writeShort(packet);
            frame.writeByte(1);
            frame.writeByte(avlPacket);
            frame.writeShort(imei.length());
            frame.write(imei.getBytes(StandardCharsets.US_ASCII));
            frame.write(data);
        });
    }

    byte[] data(int countAfter) {
        return bytes(data -> {
            data.writeByte(extended ? 0x8E : 8);
            data.writeByte(count);
            data.write(records.toByteArray());
            data.writeByte(countAfter);
        });
    }

    private void id(int value) throws IOException {
        if (extended) {
            out.writeShort(value);
        } else {
            out.writeByte(value);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private interface Filling {
        void fill(DataOutputStream out) throws IOException;
    }

    private TeltonikaFrames add(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static byte[] bytes(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            filling.fill(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
