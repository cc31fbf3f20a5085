package io.trigon.domain.shipment;

import io.trigon.domain.shared.NotFound;

/** No shipment that concerns the viewer carries the scanned unit. */
public class UnknownUnit extends NotFound {
    private static final long serialVersionUID = 1L;

    public UnknownUnit() {
        super("unit-unknown", "no shipment of yours carries this unit");
    }
}
