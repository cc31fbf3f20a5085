package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shipment.Announcement;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which shipments the names in an event stand for, whosever business they are. */
interface NamedGoods {
    /** The newest that carries the unit. */
    Optional<Shipment> carrying(Sscc sscc);

    /** Whose goods the partner announced by the number. */
    Optional<Shipment> announced(TradingPartner partner, String number);

    /** Newest first. */
    List<Shipment> byReference(String number);

    /** Where it stands after all that was told of it so far. */
    ShipmentStatus statusOf(Shipment shipment);

    /** What one event names, however many units: their shipments are looked up by one query. */
    static NamedGoods of(Shipments shipments, Announcements announcements, ObservedEvent event) {
        Map<Sscc, Long> carrying = shipments.carryingAll(EventShipments.unitsOf(event));
        return of(shipments, announcements, sscc -> Optional.ofNullable(carrying.get(sscc))
                .flatMap(shipments::byId));
    }

    /** Each asked for by itself. */
    static NamedGoods of(Shipments shipments, Announcements announcements) {
        return of(shipments, announcements, shipments::carrying);
    }

    private static NamedGoods of(
            Shipments shipments, Announcements announcements, Function<Sscc, Optional<Shipment>> carrying) {
        return new NamedGoods() {
            @Override
            public Optional<Shipment> carrying(Sscc sscc) {
                return carrying.apply(sscc);
            }

            @Override
            public Optional<Shipment> announced(TradingPartner partner, String number) {
                return announcements.byNumber(partner.partnerId(), number).map(Announcement::shipment);
            }

            @Override
            public List<Shipment> byReference(String number) {
                return shipments.byReference(number);
            }

            @Override
            public ShipmentStatus statusOf(Shipment shipment) {
                return shipment.status();
            }
        };
    }
}
