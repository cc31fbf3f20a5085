package io.trigon.domain.testing;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.invoice.FreightInvoice;
import io.trigon.domain.contract.invoice.FreightInvoice.Kind;
import io.trigon.domain.contract.invoice.FreightInvoices;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Invoices as a list that keeps a shipment from being invoiced twice in one turn. */
public final class InMemoryFreightInvoices implements FreightInvoices {
    private final List<FreightInvoice> rows = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();

    public List<FreightInvoice> all() {
        return List.copyOf(rows);
    }

    @Override
    public FreightInvoice add(FreightInvoice invoice) {
        boolean twice = rows.stream()
                .anyMatch(i -> i.kind() == invoice.kind()
                        && i.turn() == invoice.turn()
                        && i.shipment().id().equals(invoice.shipment().id()));
        if (twice) {
            throw new IllegalStateException("invoiced already: " + invoice.number());
        }
        rows.add(Ids.give(invoice));
        return invoice;
    }

    @Override
    public String nextNumber(Kind kind, LocalDate day) {
        String series = (kind == Kind.INVOICE ? "INV-" : "CRN-") + day.getYear();
        return "%s-%06d".formatted(series, counters.merge(series, 1, Integer::sum));
    }

    @Override
    public Optional<FreightInvoice> byId(long id) {
        return rows.stream().filter(i -> i.id() == id).findFirst();
    }

    @Override
    public Optional<FreightInvoice> lock(long id) {
        return byId(id);
    }

    @Override
    public List<FreightInvoice> of(long shipmentId) {
        return rows.stream().filter(i -> i.shipment().id() == shipmentId).toList();
    }

    @Override
    public Optional<InvoiceView> view(Viewer viewer, long id) {
        return byId(id).filter(i -> i.isVisibleTo(viewer)).map(i -> {
            Optional<FreightInvoice> note =
                    rows.stream().filter(n -> n.credits() == i).findFirst();
            return new InvoiceView(
                    row(i),
                    i.contract(),
                    i.charges(),
                    i.issuedAt(),
                    viewer.isStaff() ? i.issuedBy() : null,
                    i.credits() == null ? null : i.credits().id(),
                    i.credits() == null ? null : i.credits().number(),
                    note.map(FreightInvoice::id).orElse(null),
                    note.map(FreightInvoice::number).orElse(null),
                    i.reason());
        });
    }

    @Override
    public List<InvoiceRow> about(Viewer viewer, String trackingNumber) {
        return rows.stream()
                .filter(i -> i.isVisibleTo(viewer)
                        && i.shipment().trackingNumber().value().equals(trackingNumber))
                .map(InMemoryFreightInvoices::row)
                .toList();
    }

    @Override
    public PageOf<InvoiceRow> list(Viewer viewer, Filter filter, Paging paging) {
        List<InvoiceRow> found = rows.stream()
                .filter(i -> i.isVisibleTo(viewer))
                .map(InMemoryFreightInvoices::row)
                .filter(r -> filter.state() == null || r.state() == filter.state())
                .sorted(Comparator.comparing(InvoiceRow::id).reversed())
                .toList();
        return new PageOf<>(
                found.stream().skip(paging.offset()).limit(paging.limit()).toList(),
                found.size(),
                paging.offset(),
                paging.limit());
    }

    private static InvoiceRow row(FreightInvoice i) {
        State state = i.isCredited() ? State.CREDITED : State.ISSUED;
        return new InvoiceRow(
                i.id(),
                i.number(),
                i.kind() == Kind.CREDIT_NOTE ? State.CREDIT_NOTE : state,
                i.payer().id(),
                i.payer().name(),
                i.shipment().trackingNumber().value(),
                i.total().amount().toPlainString(),
                i.total().currency(),
                i.issuedOn(),
                i.dueOn());
    }
}
