package io.trigon.web.epcis;

import io.trigon.web.api.TooLarge;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that came, and no more of them than are taken. */
final class Bodies {
    private Bodies() {}

    static byte[] content(InputStream body) throws IOException {
        byte[] content = body == null ? new byte[0] : body.readNBytes(Versions.LARGEST + 1);
        if (content.length > Versions.LARGEST) {
            throw new TooLarge(Versions.LARGEST);
        }
        return content;
    }
}
