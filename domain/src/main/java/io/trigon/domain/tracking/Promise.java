package io.trigon.domain.tracking;

import io.trigon.domain.contract.Contract;
import io.trigon.domain.party.Address;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import java.time.Instant;

/** Until when a shipment was promised to be there: the end of the tender's delivery window, else the contract's transit. */
public final class Promise {
    private Promise() {}

    /** Null when nothing was promised. */
    public static Instant of(Shipment shipment) {
        Stop to = shipment.destination();
        if (to == null) {
            return null;
        }
        return to.window().to() != null ? to.window().to() : byContract(shipment, to);
    }

    private static Instant byContract(Shipment shipment, Stop to) {
        Contract contract = shipment.contract();
        Stop from = shipment.origin();
        if (contract == null || from == null || from.site() == null || to.site() == null) {
            return null;
        }
        Instant start = shipment.pickedUpAt() != null
                ? shipment.pickedUpAt()
                : from.window().from();
        Address a = from.site().address();
        Address b = to.site().address();
        if (start == null || a == null || b == null) {
            return null;
        }
        return contract.transit(a.country(), a.region(), b.country(), b.region())
                .map(start::plus)
                .orElse(null);
    }
}
