package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shipment.Announcement;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Sscc;
import java.util.List;
import java.util.Optional;

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

    /** Each asked for by itself. */
    static NamedGoods of(Shipments shipments, Announcements announcements) {
        return new NamedGoods() {
            @Override
            public Optional<Shipment> carrying(Sscc sscc) {
                return shipments.carrying(sscc);
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
