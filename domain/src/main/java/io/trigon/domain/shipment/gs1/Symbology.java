package io.trigon.domain.shipment.gs1;

import java.util.Arrays;
import java.util.Optional;

/** Symbologies by the identifiers that scanners send before the data. Source: ISO/IEC 15424. */
enum Symbology {
    GS1_128("]C1", true, 0),
    GS1_DATAMATRIX("]d2", true, 0),
    GS1_QR("]Q3", true, 0),
    GS1_DATABAR("]e0", true, 0),
    GS1_DOT_CODE("]J1", true, 0),
    EAN_13("]E0", false, 13),
    EAN_8("]E4", false, 8),
    ITF_14("]I1", false, 14),
    PLAIN_CODE_128("]C0", false, 0),
    PLAIN_DATAMATRIX("]d1", false, 0),
    PLAIN_QR("]Q1", false, 0);

    private final String prefix;
    private final boolean elements;
    private final int gtin;

    Symbology(String prefix, boolean elements, int gtin) {
        this.prefix = prefix;
        this.elements = elements;
        this.gtin = gtin;
    }

    static Optional<Symbology> of(String text) {
        return Arrays.stream(values()).filter(s -> text.startsWith(s.prefix)).findFirst();
    }

    /** Whether its data is an element string and nothing else. */
    boolean holdsElements() {
        return elements;
    }

    /** The digits of the trade item number that is all its data; 0 for others. */
    int gtinDigits() {
        return gtin;
    }

    /** Whether its data may be anything: a carrier's own number, a Digital Link. */
    boolean holdsAnything() {
        return !elements && gtin == 0;
    }
}
