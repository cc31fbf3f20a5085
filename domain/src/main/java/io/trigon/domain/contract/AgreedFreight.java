package io.trigon.domain.contract;

import java.util.Optional;

/** What was agreed with carriers, shipment by shipment. */
public interface AgreedFreight {
    FreightPrice add(FreightPrice price);

    /** Empty when nothing was agreed, or nobody wrote it down. */
    Optional<FreightPrice> with(long carrierId, long shipmentId);
}
