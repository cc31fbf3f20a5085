package io.trigon.integrations.shipment;

/**
 * What the markers of a JPEG say before it is decoded. A scan goes over the whole picture, and costs its time even when it
 * holds next to nothing: a small file with thousands would keep a processor for hours.
 *
 * @param progressive whether its scans are kept in memory and made whole together
 */
record JpegMarkers(int scans, boolean progressive) {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int LONE = 0x01;

    /** None in what is no JPEG. As decoders do, noise before a marker is passed over. */
    static JpegMarkers of(byte[] file) {
        int scans = 0;
        boolean progressive = false;
        int at = isJpeg(file) ? next(file, 2) : file.length;
        while (at < file.length && code(file, at) != END) {
            int code = code(file, at);
            scans += code == SCAN ? 1 : 0;
            progressive |= isProgressive(code);
            at = next(file, hasLength(code) ? at + 1 + Math.max(2, length(file, at + 1)) : at + 1);
        }
        return new JpegMarkers(scans, progressive);
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > 3 && code(file, 0) == 0xFF && code(file, 1) == START;
    }

    /** Where the next marker's code stands; the end when there is none. */
    private static int next(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int code = code(file, at + 1);
            if (code(file, at) == 0xFF && code != 0 && code != 0xFF) {
                return at + 1;
            }
        }
        return file.length;
    }

    private static int code(byte[] file, int at) {
        return file[at] & 0xFF;
    }

    private static int length(byte[] file, int at) {
        return at + 1 < file.length ? code(file, at) << 8 | code(file, at + 1) : 0;
    }

    private static boolean hasLength(int code) {
        boolean restart = code >= 0xD0 && code < START;
        return !restart && code != START && code != LONE;
    }

    private static boolean isProgressive(int code) {
        return code == 0xC2 || code == 0xC6 || code == 0xCA || code == 0xCE;
    }
}
