package io.trigon.web.triangle;

import io.trigon.domain.customer.Standing;
import io.trigon.domain.customer.ValueClass;
import io.trigon.domain.triangle.Health;
import io.trigon.domain.triangle.TriangleReads.ContractRow;
import io.trigon.domain.triangle.TriangleReads.Neighbour;
import io.trigon.domain.triangle.TriangleReads.ServiceFigures;
import io.trigon.domain.triangle.TriangleReads.SideView;
import io.trigon.domain.triangle.TriangleReads.TriangleRow;
import io.trigon.domain.triangle.TriangleReads.TriangleView;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;
import java.util.List;

/** A triangle as the API tells it. */
public final class TriangleJson {
    private TriangleJson() {}

    /** One side; to the other side standing, health, owner and the last word are not told. */
    public record Side(
            long companyId,
            String company,
            String country,
            Standing standing,
            Health health,
            ValueClass valueClass,
            String owner,
            OffsetDateTime lastToldAt,
            String lastTold) {
        static Side of(SideView s) {
            return new Side(
                    s.companyId(),
                    s.company(),
                    s.country(),
                    s.standing(),
                    s.health(),
                    s.valueClass(),
                    s.owner(),
                    Stamp.utc(s.lastToldAt()),
                    s.lastTold());
        }
    }

    /** A triangle in a list. */
    public record Line(long id, Side shipper, Side consignee, long onTheRoad, long lateNow, OffsetDateTime openedAt) {
        static Line of(TriangleRow row) {
            return new Line(
                    row.id(),
                    Side.of(row.shipper()),
                    Side.of(row.consignee()),
                    row.onTheRoad(),
                    row.lateNow(),
                    Stamp.utc(row.openedAt()));
        }
    }

    /** A triangle with its service figures, contracts, neighbours and newest shipments (their numbers). */
    public record Whole(
            long id,
            Side shipper,
            Side consignee,
            OffsetDateTime openedAt,
            ServiceFigures figures,
            List<ContractRow> contracts,
            List<Neighbour> neighbours,
            List<String> shipments) {
        static Whole of(TriangleView view) {
            Line line = Line.of(view.row());
            return new Whole(
                    line.id(),
                    line.shipper(),
                    line.consignee(),
                    line.openedAt(),
                    view.figures(),
                    view.contracts(),
                    view.neighbours(),
                    view.shipments().stream().map(s -> s.trackingNumber()).toList());
        }
    }
}
