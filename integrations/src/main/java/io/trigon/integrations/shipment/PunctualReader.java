package io.trigon.integrations.shipment;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.Reader;
import com.google.zxing.Result;
import java.util.Map;

/** Finds nothing any more once its time is up: the search for several codes calls it again and again. */
final class PunctualReader implements Reader {
    private final Reader reader;
    private final long deadline;

    PunctualReader(Reader reader, long deadline) {
        this.reader = reader;
        this.deadline = deadline;
    }

    @Override
    public Result decode(BinaryBitmap image) throws NotFoundException, ChecksumException, FormatException {
        return decode(image, null);
    }

    @Override
    public Result decode(BinaryBitmap image, Map<DecodeHintType, ?> hints)
            throws NotFoundException, ChecksumException, FormatException {
        if (System.nanoTime() - deadline > 0) {
            throw NotFoundException.getNotFoundInstance();
        }
        return reader.decode(image, hints);
    }

    @Override
    public void reset() {
        reader.reset();
    }
}
