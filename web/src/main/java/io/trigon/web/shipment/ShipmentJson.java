package io.trigon.web.shipment;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.Party;
import io.trigon.domain.shipment.ShipmentReads.ReferenceView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.SideCard;
import io.trigon.domain.shipment.ShipmentReads.UnitView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.triangle.SideRole;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;
import java.util.List;

/** All that the viewer may know of a shipment. Times stand in the zone of their place. */
public record ShipmentJson(
        String trackingNumber,
        ShipmentStatus status,
        MilestoneCode exception,
        ServiceMode mode,
        String reference,
        long triangleId,
        String shipper,
        String consignee,
        OffsetDateTime bookedAt,
        OffsetDateTime closedAt,
        String contract,
        String equipment,
        String linkSecret,
        List<Party> parties,
        List<Side> sides,
        List<ReferenceView> references,
        List<StopJson> stops,
        List<UnitView> units,
        List<MilestoneJson> milestones,
        EtaJson eta,
        List<String> devices,
        Proof proof,
        boolean delayOpen) {
    /** A side of the triangle; standing, health and the last word to it are for staff. */
    public record Side(
            SideRole role,
            long companyId,
            String company,
            String standing,
            String health,
            String lastTold,
            OffsetDateTime lastToldAt) {}

    public record Proof(String signedBy, OffsetDateTime signedAt, String remark) {}

    static ShipmentJson of(ShipmentView s) {
        String zone = zoneOfDestination(s);
        return new ShipmentJson(
                s.trackingNumber(),
                s.status(),
                s.trouble(),
                s.mode(),
                s.references().isEmpty() ? null : s.references().get(0).value(),
                s.triangleId(),
                company(s, SideRole.SHIPPER),
                company(s, SideRole.CONSIGNEE),
                Stamp.utc(s.bookedAt()),
                Stamp.utc(s.closedAt()),
                s.contractNumber(),
                s.equipmentNumber(),
                s.linkSecret(),
                s.parties(),
                s.sides().stream().map(ShipmentJson::side).toList(),
                s.references(),
                s.stops().stream().map(StopJson::of).toList(),
                s.units(),
                s.milestones().stream().map(MilestoneJson::of).toList(),
                EtaJson.of(s.eta(), zone),
                s.devices(),
                proof(s, zone),
                s.delayOpen());
    }

    /** The zone in which arrivals are told. */
    static String zoneOfDestination(ShipmentView s) {
        return s.stops().stream()
                .filter(stop -> stop.kind() == StopKind.DELIVERY)
                .reduce((a, b) -> b)
                .map(stop -> stop.zone())
                .orElse(null);
    }

    private static String company(ShipmentView s, SideRole role) {
        return s.sides().stream()
                .filter(side -> side.role() == role)
                .map(SideCard::company)
                .findFirst()
                .orElse(null);
    }

    private static Side side(SideCard c) {
        return new Side(
                c.role(),
                c.companyId(),
                c.company(),
                c.standing(),
                c.health(),
                c.lastTold(),
                Stamp.utc(c.lastToldAt()));
    }

    private static Proof proof(ShipmentView s, String zone) {
        return s.proof() == null
                ? null
                : new Proof(
                        s.proof().signedBy(),
                        Stamp.at(s.proof().signedAt(), zone),
                        s.proof().remark());
    }
}
