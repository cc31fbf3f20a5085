package io.trigon.persistence.triangle;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.triangle.Health;
import io.trigon.domain.triangle.TriangleReads;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Triangles for pages and the API, by SQL. */
@ApplicationScoped
public class SqlTriangleReads implements TriangleReads {

    private static final int SHIPMENTS = 20;

    private static final String CONTRACTS =
            """
            select c.id, c.number, co.name as company, c.state, c.starts_on, c.ends_on, c.mode
            from contract c join company co on co.id = c.company_id""";

    /** The neighbour is {@code n}; the shared corner is the shipper of this triangle or its consignee. */
    private static final String NEIGHBOURS =
            """
            select n.id, sh.name as shared, oc.name as other, o.standing, o.health
            from triangle t
            join triangle n on n.id <> t.id and (n.shipper_id in (t.shipper_id, t.consignee_id)
                or n.consignee_id in (t.shipper_id, t.consignee_id))
            join company sh on sh.id = case when n.shipper_id in (t.shipper_id, t.consignee_id)
                then n.shipper_id else n.consignee_id end
            join side o on o.triangle_id = n.id and o.role = case
                when n.shipper_id in (t.shipper_id, t.consignee_id) then 'CONSIGNEE' else 'SHIPPER' end
            join company oc on oc.id = o.company_id
            where t.id = ? order by sh.name, oc.name, n.id limit 100""";

    private Reads reads;
    private TriangleList list;
    private FigureReads figures;
    private ShipmentReads shipments;

    protected SqlTriangleReads() {}

    @Inject
    public SqlTriangleReads(Reads reads, TriangleList list, FigureReads figures, ShipmentReads shipments) {
        this.reads = reads;
        this.list = list;
        this.figures = figures;
        this.shipments = shipments;
    }

    @Override
    public PageOf<TriangleRow> list(Viewer viewer, Filter filter, Paging paging) {
        return list.page(viewer, filter, paging);
    }

    @Override
    public Optional<TriangleView> view(Viewer viewer, long id) {
        return list.one(viewer, id)
                .map(row -> new TriangleView(
                        row,
                        figures.of(row),
                        contracts(viewer, row),
                        viewer.isStaff() ? neighbours(id) : List.of(),
                        shipments(viewer, id)));
    }

    private List<ShipmentReads.ShipmentRow> shipments(Viewer viewer, long id) {
        var filter = new ShipmentReads.Filter(null, null, null, null, id, null);
        return shipments.list(viewer, filter, Paging.first(SHIPMENTS)).rows();
    }

    /** Of both sides for us; for a party those of its own that were offered to it. */
    private List<ContractRow> contracts(Viewer viewer, TriangleRow row) {
        if (!viewer.may(Operation.SEE_CONTRACTS)) {
            return List.of();
        }
        List<Long> companies = viewer.isStaff()
                ? List.of(row.shipper().companyId(), row.consignee().companyId())
                : List.of(viewer.companyId());
        return reads.list(
                Sql.of(CONTRACTS)
                        .and("where c.company_id in")
                        .in(companies)
                        .and(viewer.isStaff() ? "" : "and c.offered")
                        .and("order by c.starts_on desc, c.id desc limit 50"),
                r -> new ContractRow(
                        r.number("id"),
                        r.text("number"),
                        r.text("company"),
                        r.text("state"),
                        r.day("starts_on"),
                        r.day("ends_on"),
                        r.text("mode")));
    }

    private List<Neighbour> neighbours(long id) {
        return reads.list(
                Sql.of(NEIGHBOURS, id),
                r -> new Neighbour(
                        r.number("id"),
                        r.text("shared"),
                        r.text("other"),
                        r.oneOf(Standing.class, "standing"),
                        r.oneOf(Health.class, "health")));
    }
}
