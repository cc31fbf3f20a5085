package io.trigon.integrations.mqtt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Packets as bytes, written from the standard's tables and not by the codec that reads them. */
final class MqttFrames {
    private static final int USER_AND_PASSWORD = 0xC0;

    private MqttFrames() {}

    /** @param version 3 for 3.1, 4 for 3.1.1, 5 */
    static byte[] connect(int version, boolean clean, String client, String user, String password) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, version == 3 ? "MQIsdp" : "MQTT");
        body.write(version);
        body.write((user == null ? 0 : USER_AND_PASSWORD) | (clean ? 2 : 0));
        body.writeBytes(new byte[] {0, 60});
        noProperties(body, version);
        text(body, client);
        if (user != null) {
            text(body, user);
            text(body, password);
        }
        return packet(0x10, body);
    }

    static byte[] publish(int version, int qos, int id, String topic, byte[] message) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, topic);
        if (qos > 0) {
            body.write(id >> 8);
            body.write(id);
        }
        noProperties(body, version);
        body.writeBytes(message);
        return packet(0x30 | qos << 1, body);
    }

    static byte[] subscribe(int version, int id, String... filters) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {(byte) (id >> 8), (byte) id});
        noProperties(body, version);
        for (String filter : filters) {
            text(body, filter);
            body.write(1);
        }
        return packet(0x82, body);
    }

    static byte[] release(int id) {
        return new byte[] {0x62, 2, (byte) (id >> 8), (byte) id};
    }

    static byte[] ping() {
        return new byte[] {(byte) 0xC0, 0};
    }

    static byte[] disconnect() {
        return new byte[] {(byte) 0xE0, 0};
    }

    static byte[] joined(byte[]... frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }

    private static void noProperties(ByteArrayOutputStream body, int version) {
        if (version == 5) {
            body.write(0);
        }
    }

    private static void text(ByteArrayOutputStream body, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.write(bytes.length >> 8);
        body.write(bytes.length);
        body.writeBytes(bytes);
    }

    private static byte[] packet(int first, ByteArrayOutputStream body) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(first);
        int left = body.size();
        do {
            packet.write(left > 127 ? left % 128 | 0x80 : left);
            left /= 128;
        } while (left > 0);
        packet.writeBytes(body.toByteArray());
        return packet.toByteArray();
    }
}
