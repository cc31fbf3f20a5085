package io.trigon.integrations.shipment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Bytes of a picture, as long as there is time: a decoder that only collects tells nobody how far it is. */
final class PunctualBytes extends InputStream {
    private final InputStream bytes;
    private final BooleanSupplier isLate;

    PunctualBytes(byte[] bytes, BooleanSupplier isLate) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.isLate = isLate;
    }

    @Override
    public int read() throws IOException {
        check();
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        check();
        return bytes.read(into, from, length);
    }

    private void check() throws IOException {
        if (isLate.getAsBoolean()) {
            throw new IOException("the time is up");
        }
    }
}
