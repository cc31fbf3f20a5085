package io.trigon.persistence.shipment;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.ReferenceView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The little of a shipment that its public page is made of: four queries by key, and none of them asks who takes part. */
@Dependent
public class PublicReads {

    private static final String HEAD =
            """
            select s.id, s.tracking_number, s.link_secret, s.status, s.trouble, s.mode, s.booked_at, s.closed_at,
                   s.triangle_id, f.expected_at, f.earliest_at, f.latest_at, f.promised_at, f.basis,
                   case when exists (select 1 from delay d where d.shipment_id = s.id and d.state = 'OPEN')
                       then 1 else 0 end as delay_open
            from shipment s left join eta_forecast f on f.shipment_id = s.id where s.tracking_number = ?""";

    private final Reads reads;
    private final CargoReads cargo;
    private final StopReads stops;

    @Inject
    public PublicReads(Reads reads, CargoReads cargo, StopReads stops) {
        this.reads = reads;
        this.cargo = cargo;
        this.stops = stops;
    }

    Optional<ShipmentView> of(TrackingNumber number) {
        return reads.first(Sql.of(HEAD, number.value()), PublicReads::head).map(this::whole);
    }

    private ShipmentView whole(ShipmentView head) {
        List<Long> id = List.of(head.id());
        var halts = stops.stops(id);
        List<MilestoneView> milestones =
                stops.milestones(id, Sight.ofThePublic(), halts).getOrDefault(head.id(), List.of());
        return filled(
                head,
                cargo.references(id).getOrDefault(head.id(), List.of()),
                halts.getOrDefault(head.id(), List.of()),
                milestones);
    }

    private static ShipmentView head(Row row) throws SQLException {
        return new ShipmentView(
                row.number("id"),
                row.text("tracking_number"),
                row.text("link_secret"),
                row.oneOf(ShipmentStatus.class, "status"),
                row.oneOf(MilestoneCode.class, "trouble"),
                row.oneOf(ServiceMode.class, "mode"),
                row.instant("booked_at"),
                row.instant("closed_at"),
                null,
                null,
                row.number("triangle_id"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ShipmentList.eta(row),
                List.of(),
                null,
                row.is("delay_open"));
    }

    private static ShipmentView filled(
            ShipmentView head, List<ReferenceView> references, List<StopView> stops, List<MilestoneView> milestones) {
        return new ShipmentView(
                head.id(),
                head.trackingNumber(),
                head.linkSecret(),
                head.status(),
                head.trouble(),
                head.mode(),
                head.bookedAt(),
                head.closedAt(),
                null,
                null,
                head.triangleId(),
                List.of(),
                List.of(),
                references,
                stops,
                List.of(),
                milestones,
                head.eta(),
                List.of(),
                null,
                head.delayOpen());
    }
}
