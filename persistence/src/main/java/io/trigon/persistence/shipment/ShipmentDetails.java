package io.trigon.persistence.shipment;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.Eta;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.ProofView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Whole shipments, as far as somebody may see them: a fixed number of queries, however many shipments. */
@Dependent
public class ShipmentDetails {

    private static final String HEADS =
            """
            select s.id, s.tracking_number, s.link_secret, s.status, s.trouble, s.mode, s.booked_at, s.closed_at,
                   s.equipment_number, s.triangle_id, s.shipper_id, s.consignee_id, s.bill_to_id, s.carrier_id,
                   (select min(p.site_id) from stop p join site i on i.id = p.site_id
                       where p.shipment_id = s.id and p.kind = 'PICKUP' and i.company_id = s.shipper_id) as from_site_id,
                   (select max(p.site_id) from stop p join site i on i.id = p.site_id
                       where p.shipment_id = s.id and p.kind = 'DELIVERY' and i.company_id = s.consignee_id) as to_site_id,
                   c.number as contract_number, c.company_id as contract_company_id,
                   c.free_minutes,
                   f.expected_at, f.earliest_at, f.latest_at, f.promised_at, f.basis,
                   p.signed_by, p.signed_at, p.remark,
                   case when exists (select 1 from delay d where d.shipment_id = s.id and d.state = 'OPEN')
                       then 1 else 0 end as delay_open
            from shipment s
            left join contract c on c.id = s.contract_id
            left join eta_forecast f on f.shipment_id = s.id
            left join proof_of_delivery p on p.shipment_id = s.id
            where s.id in""";

    /** The shipment's own row and its one-to-one neighbours. */
    record Head(
            long id,
            String trackingNumber,
            String linkSecret,
            ShipmentStatus status,
            MilestoneCode trouble,
            ServiceMode mode,
            Instant bookedAt,
            Instant closedAt,
            String equipmentNumber,
            long triangleId,
            Long shipperId,
            Long consigneeId,
            Long billToId,
            Long carrierId,
            Long fromSiteId,
            Long toSiteId,
            String contractNumber,
            Long contractCompanyId,
            Integer freeMinutes,
            Eta eta,
            ProofView proof,
            boolean delayOpen) {}

    private final Reads reads;
    private final CargoReads cargo;
    private final StopReads stops;
    private final PartyReads parties;
    private final Clock clock;

    @Inject
    public ShipmentDetails(Reads reads, CargoReads cargo, StopReads stops, PartyReads parties, Clock clock) {
        this.reads = reads;
        this.cargo = cargo;
        this.stops = stops;
        this.parties = parties;
        this.clock = clock;
    }

    /** In the order of the ids. */
    List<ShipmentView> of(List<Long> ids, Sight sight) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Head> heads =
                reads.list(Sql.of(HEADS).in(ids).and("order by s.booked_at desc, s.id desc"), ShipmentDetails::head);
        var stopsOf = stops.stops(ids);
        var milestonesOf = stops.milestones(ids, sight, stopsOf);
        var sidesOf = parties.sides(heads, sight);
        var partiesOf = parties.parties(heads);
        var referencesOf = cargo.references(ids);
        var unitsOf = cargo.units(ids);
        var devicesOf = cargo.devices(ids, sight);
        return heads.stream()
                .map(h -> {
                    List<MilestoneView> milestones = milestonesOf.getOrDefault(h.id(), List.of());
                    List<StopView> halts = ActualTimes.on(
                            stopsOf.getOrDefault(h.id(), List.of()),
                            milestones,
                            new ActualTimes.Count(
                                    sight.isOwn(h.contractCompanyId()) || h.contractCompanyId() == null,
                                    h.freeMinutes(),
                                    h.closedAt(),
                                    clock.instant()));
                    return new ShipmentView(
                            h.id(),
                            h.trackingNumber(),
                            sight.secret() ? h.linkSecret() : null,
                            h.status(),
                            h.trouble(),
                            h.mode(),
                            h.bookedAt(),
                            h.closedAt(),
                            sight.isOwn(h.contractCompanyId()) ? h.contractNumber() : null,
                            h.equipmentNumber(),
                            h.triangleId(),
                            sidesOf.getOrDefault(h.triangleId(), List.of()),
                            partiesOf.getOrDefault(h.id(), List.of()),
                            referencesOf.getOrDefault(h.id(), List.of()),
                            halts,
                            unitsOf.getOrDefault(h.id(), List.of()),
                            milestones,
                            h.eta(),
                            devicesOf.getOrDefault(h.id(), List.of()),
                            h.proof(),
                            h.delayOpen());
                })
                .toList();
    }

    private static Head head(Row row) throws SQLException {
        return new Head(
                row.number("id"),
                row.text("tracking_number"),
                row.text("link_secret"),
                row.oneOf(ShipmentStatus.class, "status"),
                row.oneOf(MilestoneCode.class, "trouble"),
                row.oneOf(ServiceMode.class, "mode"),
                row.instant("booked_at"),
                row.instant("closed_at"),
                row.text("equipment_number"),
                row.number("triangle_id"),
                row.numberOrNull("shipper_id"),
                row.numberOrNull("consignee_id"),
                row.numberOrNull("bill_to_id"),
                row.numberOrNull("carrier_id"),
                row.numberOrNull("from_site_id"),
                row.numberOrNull("to_site_id"),
                row.text("contract_number"),
                row.numberOrNull("contract_company_id"),
                row.wholeOrNull("free_minutes"),
                ShipmentList.eta(row),
                proof(row),
                row.is("delay_open"));
    }

    private static ProofView proof(Row row) throws SQLException {
        String signedBy = row.text("signed_by");
        return signedBy == null ? null : new ProofView(signedBy, row.instant("signed_at"), row.text("remark"));
    }
}
