package io.trigon.web.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.Eta;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.web.shared.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The list of shipments as CSV; times in UTC. */
@ApplicationScoped
class ShipmentExport {
    private ShipmentReads shipments;

    protected ShipmentExport() {}

    @Inject
    ShipmentExport(ShipmentReads shipments) {
        this.shipments = shipments;
    }

    Csv csv(Viewer viewer, ShipmentQuery query) {
        Csv csv = new Csv(
                "tracking_number",
                "reference",
                "status",
                "shipper",
                "consignee",
                "origin",
                "destination",
                "booked_at",
                "mode",
                "expected",
                "promised",
                "late_by_minutes");
        return csv.all(offset -> shipments.list(viewer, query.filter(), query.whole(offset)), row -> write(csv, row));
    }

    private static void write(Csv csv, ShipmentRow row) {
        Eta eta = row.eta();
        csv.row(
                row.trackingNumber(),
                row.reference(),
                row.status(),
                row.shipper(),
                row.consignee(),
                row.originCity(),
                row.destinationCity(),
                row.bookedAt(),
                row.mode(),
                eta == null ? null : eta.expected(),
                eta == null ? null : eta.promised(),
                eta == null ? null : eta.lateByMinutes());
    }
}
