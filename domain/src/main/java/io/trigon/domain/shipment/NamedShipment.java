package io.trigon.domain.shipment;

/**
 * A shipment as one of its names finds it, without the shipment itself.
 *
 * @param name the reference or tracking number that was asked for
 * @param carrierId null while nobody carries it
 */
public record NamedShipment(String name, long id, Long carrierId, ShipmentStatus status) {
    static NamedShipment of(String name, Shipment shipment) {
        Long carrier = shipment.carrier() == null ? null : shipment.carrier().id();
        return new NamedShipment(name, shipment.id(), carrier, shipment.status());
    }
}
