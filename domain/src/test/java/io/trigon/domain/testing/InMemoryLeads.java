package io.trigon.domain.testing;

import io.trigon.domain.sales.Lead;
import io.trigon.domain.sales.Leads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Leads in a list. */
public final class InMemoryLeads implements Leads {
    private final List<Lead> rows = new CopyOnWriteArrayList<>();

    @Override
    public Lead add(Lead lead) {
        rows.add(Ids.give(lead));
        return lead;
    }

    @Override
    public Optional<Lead> openFor(long companyId) {
        return rows.stream()
                .filter(l -> l.state() == Lead.State.OPEN && l.company().id() == companyId)
                .findFirst();
    }

    @Override
    public Optional<Lead> byId(long id) {
        return rows.stream().filter(l -> l.id() == id).findFirst();
    }

    @Override
    public List<LeadRow> open(int limit) {
        return rows.stream()
                .filter(l -> l.state() == Lead.State.OPEN)
                .limit(limit)
                .map(l -> new LeadRow(
                        l.id(),
                        l.company().id(),
                        l.company().name(),
                        l.trackingNumber(),
                        l.state(),
                        l.openedAt(),
                        0,
                        0))
                .toList();
    }
}
