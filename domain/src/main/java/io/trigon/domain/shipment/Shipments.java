package io.trigon.domain.shipment;

import java.util.List;
import java.util.Optional;

/** All shipments. */
public interface Shipments {
    Shipment add(Shipment shipment);

    Optional<Shipment> byId(long id);

    Optional<Shipment> byNumber(TrackingNumber number);

    /** The same, holding the row until the transaction ends: changes of one shipment happen one after the other. */
    Optional<Shipment> lock(TrackingNumber number);

    Optional<Shipment> byTenderKey(String tenderKey);

    /** Shipments that have this reference with any qualifier, or this tracking number, newest first, at most 100. */
    List<Shipment> byReference(String value);

    /** The shipment that carries the unit; the newest when a code was used again. */
    Optional<Shipment> carrying(Sscc sscc);

    /** Shipments that are not final and name this equipment, newest first. */
    List<Shipment> openWithEquipment(String equipmentNumber);

    /** Every shipment that still moves or waits: for the forecast's clock. Numbers only. */
    List<TrackingNumber> open();
}
