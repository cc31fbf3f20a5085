package io.trigon.persistence.contract;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.contract.invoice.FreightInvoice;
import io.trigon.domain.contract.invoice.FreightInvoice.Kind;
import io.trigon.domain.contract.invoice.FreightInvoices;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.RunningNumbers;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our invoices by JPA, their lists by SQL. */
@ApplicationScoped
public class JpaFreightInvoices implements FreightInvoices {
    private static final Map<String, String> KEYS = Map.of(
            "number", "i.number",
            "payer", "upper(p.name)",
            "issued", "i.issued_on",
            "due", "i.due_on",
            "total", "i.amount");

    private EntityManager manager;
    private Reads reads;
    private RunningNumbers numbers;

    protected JpaFreightInvoices() {}

    @Inject
    public JpaFreightInvoices(EntityManager manager, Reads reads, RunningNumbers numbers) {
        this.manager = manager;
        this.reads = reads;
        this.numbers = numbers;
    }

    @Override
    public FreightInvoice add(FreightInvoice invoice) {
        return Entities.add(manager, invoice);
    }

    /** A number that was drawn and not used, as its transaction failed, is drawn again: the counter falls back with it. */
    @Override
    public String nextNumber(Kind kind, LocalDate day) {
        String series = (kind == Kind.INVOICE ? "INV-" : "CRN-") + day.getYear();
        return "%s-%06d".formatted(series, numbers.next("invoice:" + series));
    }

    @Override
    public Optional<FreightInvoice> byId(long id) {
        return Optional.ofNullable(manager.find(FreightInvoice.class, id));
    }

    @Override
    public Optional<FreightInvoice> lock(long id) {
        return Entities.lock(
                manager.createQuery("select i from FreightInvoice i where i.id = :id", FreightInvoice.class)
                        .setParameter("id", id));
    }

    @Override
    public List<FreightInvoice> of(long shipmentId) {
        return manager.createQuery(
                        "select i from FreightInvoice i where i.shipment.id = :shipment order by i.id",
                        FreightInvoice.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }

    @Override
    public Optional<InvoiceView> view(Viewer viewer, long id) {
        Sql one = InvoiceSql.rows(InvoiceSql.visible(viewer).and("and i.id = ?", id));
        return reads.first(one, row -> InvoiceSql.view(row, viewer.isStaff())).map(v -> InvoiceSql.with(v, lines(id)));
    }

    private List<Charge> lines(long id) {
        return reads.list(
                Sql.of("select l.* from freight_invoice_line l where l.invoice_id = ? order by l.line", id),
                InvoiceSql::charge);
    }

    @Override
    public List<InvoiceRow> about(Viewer viewer, String trackingNumber) {
        Sql where = InvoiceSql.visible(viewer).and("and s.tracking_number = ? order by i.id", trackingNumber);
        return reads.list(InvoiceSql.rows(where), InvoiceSql::row);
    }

    @Override
    public PageOf<InvoiceRow> list(Viewer viewer, Filter filter, Paging paging) {
        Sql where = InvoiceSql.visible(viewer)
                .and(InvoiceSql.in(filter.state()))
                .ifGiven(filter.payerId(), "and i.payer_id = ?")
                .andAnyHolds(filter.text(), "i.number", "s.tracking_number", "p.name");
        return reads.page(
                InvoiceSql.rows(where).orderBy(paging.sort(), KEYS, "i.issued_on desc", "i.id desc"),
                InvoiceSql.count(where),
                paging,
                InvoiceSql::row);
    }
}
