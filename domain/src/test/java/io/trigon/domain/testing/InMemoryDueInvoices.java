package io.trigon.domain.testing;

import io.trigon.domain.contract.invoice.DueInvoice;
import io.trigon.domain.contract.invoice.DueInvoices;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is due to be invoiced, in a list that keeps each shipment from being noted twice. */
public final class InMemoryDueInvoices implements DueInvoices {
    private final List<DueInvoice> rows = new CopyOnWriteArrayList<>();

    public List<DueInvoice> all() {
        return List.copyOf(rows);
    }

    @Override
    public DueInvoice add(DueInvoice due) {
        if (of(due.shipment().id()).isPresent()) {
            throw new IllegalStateException("due already");
        }
        rows.add(Ids.give(due));
        return due;
    }

    @Override
    public Optional<DueInvoice> byId(long id) {
        return rows.stream().filter(d -> d.id() == id).findFirst();
    }

    @Override
    public Optional<DueInvoice> of(long shipmentId) {
        return rows.stream().filter(d -> d.shipment().id() == shipmentId).findFirst();
    }

    @Override
    public List<Long> waiting(int limit) {
        return rows.stream()
                .filter(d -> d.state() == DueInvoice.State.WAITING)
                .limit(limit)
                .map(DueInvoice::id)
                .toList();
    }

    @Override
    public Optional<DueInvoice> claim(long id) {
        return byId(id).filter(d -> d.state() == DueInvoice.State.WAITING);
    }
}
