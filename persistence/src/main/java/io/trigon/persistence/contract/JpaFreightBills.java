package io.trigon.persistence.contract;

import io.trigon.domain.contract.FreightBill;
import io.trigon.domain.contract.FreightBills;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Carriers' bills by JPA, their lists by SQL. */
@ApplicationScoped
public class JpaFreightBills implements FreightBills {

    private static final String ROWS =
            """
            select b.*, c.name as carrier, s.tracking_number
            from freight_bill b join company c on c.id = b.carrier_id join shipment s on s.id = b.shipment_id""";

    private static final String COUNT =
            """
            select count(*) as n
            from freight_bill b join company c on c.id = b.carrier_id join shipment s on s.id = b.shipment_id""";

    private static final Map<String, String> KEYS = Map.of(
            "billed", "b.billed_on",
            "due", "b.due_on",
            "total", "b.amount",
            "carrier", "upper(c.name)",
            "number", "b.number",
            "state", "b.state");

    private EntityManager manager;
    private Reads reads;

    protected JpaFreightBills() {}

    @Inject
    public JpaFreightBills(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public FreightBill add(FreightBill bill) {
        return Entities.add(manager, bill);
    }

    @Override
    public Optional<FreightBill> lock(long id) {
        return Entities.lock(manager.createQuery("select b from FreightBill b where b.id = :id", FreightBill.class)
                .setParameter("id", id));
    }

    @Override
    public Optional<FreightBill> byNumber(long carrierId, String number) {
        return Entities.first(manager.createQuery(
                        "select b from FreightBill b where b.carrier.id = :carrier and b.number = :number",
                        FreightBill.class)
                .setParameter("carrier", carrierId)
                .setParameter("number", number));
    }

    @Override
    public List<FreightBill> of(long shipmentId) {
        return manager.createQuery(
                        "select b from FreightBill b where b.shipment.id = :shipment and b.state <> :refused"
                                + " order by b.id",
                        FreightBill.class)
                .setParameter("shipment", shipmentId)
                .setParameter("refused", FreightBill.State.REFUSED)
                .getResultList();
    }

    @Override
    public Optional<BillView> view(long id) {
        List<BillView> found = reads.list(
                Sql.of(ROWS).and("where b.id = ?", id),
                row -> new BillView(
                        bill(row),
                        List.of(),
                        row.numberOrNull("inbound_message_id"),
                        row.text("evidence"),
                        row.text("decided_by"),
                        row.instant("decided_at")));
        return found.stream()
                .findFirst()
                .map(v -> v.with(disputed(List.of(v.bill())).get(0), lines(id)));
    }

    @Override
    public List<BillRow> about(String trackingNumber) {
        return disputed(reads.list(
                Sql.of(ROWS).and("where s.tracking_number = ? order by b.billed_on desc, b.id desc", trackingNumber),
                row -> bill(row)));
    }

    @Override
    public PageOf<BillRow> list(Filter filter, Paging paging) {
        Sql where = Sql.of("where 1 = 1")
                .ifGiven(filter.state(), "and b.state = ?")
                .ifGiven(filter.carrierId(), "and b.carrier_id = ?")
                .andAnyHolds(filter.text(), "b.number", "s.tracking_number", "c.name");
        PageOf<BillRow> page = reads.page(
                Sql.of(ROWS).and(where).orderBy(paging.sort(), KEYS, "b.billed_on desc", "b.id desc"),
                Sql.of(COUNT).and(where),
                paging,
                row -> bill(row));
        return new PageOf<>(disputed(page.rows()), page.total(), page.offset(), page.limit());
    }

    private List<LineView> lines(long billId) {
        return reads.list(
                Sql.of("select l.* from freight_bill_line l where l.bill_id = ? order by l.line", billId),
                row -> new LineView(row.text("code"), row.text("description"), row.decimal("amount")));
    }

    /** The same bills with what is objected to them. */
    private List<BillRow> disputed(List<BillRow> bills) {
        if (bills.isEmpty()) {
            return bills;
        }
        Map<Long, Set<FreightBill.Dispute>> of = new HashMap<>();
        reads.list(
                Sql.of("select d.bill_id, d.dispute from freight_bill_dispute d where d.bill_id in")
                        .in(bills.stream().map(BillRow::id).toList()),
                row -> of.computeIfAbsent(row.number("bill_id"), b -> new TreeSet<>())
                        .add(row.oneOf(FreightBill.Dispute.class, "dispute")));
        return bills.stream()
                .map(b -> b.with(of.getOrDefault(b.id(), Set.of())))
                .toList();
    }

    private static BillRow bill(Row row) throws SQLException {
        return new BillRow(
                row.number("id"),
                row.text("number"),
                row.number("carrier_id"),
                row.text("carrier"),
                row.text("tracking_number"),
                row.decimal("amount"),
                row.text("currency"),
                row.day("billed_on"),
                row.day("due_on"),
                row.oneOf(FreightBill.State.class, "state"),
                Set.of(),
                row.instant("received_at"));
    }
}
