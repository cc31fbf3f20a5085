package io.trigon.domain.shipment;

import java.util.Optional;

/** Proofs of delivery, one for a shipment. */
public interface Proofs {
    ProofOfDelivery add(ProofOfDelivery proof);

    Optional<ProofOfDelivery> of(long shipmentId);
}
