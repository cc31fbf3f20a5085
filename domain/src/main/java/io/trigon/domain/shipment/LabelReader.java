package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import java.util.List;

/** Reads the barcodes on a picture. */
public interface LabelReader {
    /** The largest picture that is looked at, in bytes. */
    int MOST_BYTES = 8 * 1024 * 1024;

    /**
     * A code on the picture.
     *
     * @param format such as {@code CODE_128}
     * @param code as a scanner would send it, with the symbology's identifier where it is known
     */
    record Symbol(String format, String code) {}

    /**
     * Every code that can be read, each once; none is no error.
     *
     * @throws BrokenRule {@code picture-unreadable} when it is no PNG or JPEG, or a broken one, {@code picture-too-large},
     *     {@code picture-too-slow},
     *     {@code picture-busy} when too many are being read at this moment
     */
    List<Symbol> read(byte[] picture);
}
