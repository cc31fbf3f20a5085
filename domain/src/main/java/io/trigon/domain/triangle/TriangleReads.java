package io.trigon.domain.triangle;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.customer.ValueClass;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Triangles as pages and the API show them; a viewer of a party sees the triangles of its own company alone. */
public interface TriangleReads {
    /** {@code text} matches either company's name; null filters don't filter. Sort keys: shipper, consignee, late, opened. */
    record Filter(String text, Standing standing, Health health) {}

    /**
     * One side; a viewer of the other side gets the standing, health, owner and lastTold as null; no party is shown a
     * value class.
     */
    record SideView(
            long companyId,
            String company,
            String country,
            Standing standing,
            Health health,
            ValueClass valueClass,
            String owner,
            Instant lastToldAt,
            String lastTold) {}

    record TriangleRow(long id, SideView shipper, SideView consignee, long onTheRoad, long lateNow, Instant openedAt) {}

    /** Service figures of the last {@code days} days; onTimeShare is 0 to 1, null without deliveries. */
    record ServiceFigures(
            int days,
            long delivered,
            long late,
            Double onTimeShare,
            Double medianTransitHours,
            long lateNow,
            long onTheRoad) {}

    record ContractRow(
            long id, String number, String company, String state, LocalDate start, LocalDate end, String mode) {}

    /** A triangle that shares a company with this one: {@code shared} is that company, {@code other} the far corner. */
    record Neighbour(long triangleId, String shared, String other, Standing otherStanding, Health otherHealth) {}

    /** {@code contracts} is empty for a viewer who may not see contracts. */
    record TriangleView(
            TriangleRow row,
            ServiceFigures figures,
            List<ContractRow> contracts,
            List<Neighbour> neighbours,
            List<ShipmentRow> shipments) {}

    PageOf<TriangleRow> list(Viewer viewer, Filter filter, Paging paging);

    /** Empty when unknown or not the viewer's to see. */
    Optional<TriangleView> view(Viewer viewer, long id);
}
