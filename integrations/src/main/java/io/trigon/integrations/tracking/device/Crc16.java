package io.trigon.integrations.tracking.device;

/** Checksums of 16 bits, named as the catalogue of parametrised CRC algorithms does. */
public final class Crc16 {
    private Crc16() {}

    /** CRC-16/ARC: Teltonika's. */
    public static int arc(byte[] bytes, int from, int until) {
        return reflected(bytes, from, until, 0, 0xA001);
    }

    /** CRC-16/X-25, which makers of trackers call CRC-ITU: that of GT06. */
    public static int x25(byte[] bytes, int from, int until) {
        return reflected(bytes, from, until, 0xFFFF, 0x8408) ^ 0xFFFF;
    }

    private static int reflected(byte[] bytes, int from, int until, int begin, int polynomial) {
        int crc = begin;
        for (int i = from; i < until; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ polynomial;
            }
        }
        return crc;
    }
}
