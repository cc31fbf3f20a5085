package io.trigon.domain.testing;

import io.trigon.domain.sales.Lead;
import io.trigon.domain.sales.Leads;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.util.List;
import java.util.Locale;
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
    public PageOf<LeadRow> open(String words, Paging paging) {
        String wanted = words == null ? "" : words.toUpperCase(Locale.ROOT);
        List<LeadRow> found = rows.stream()
                .filter(l -> l.state() == Lead.State.OPEN)
                .filter(l -> (l.company().name() + " " + l.trackingNumber())
                        .toUpperCase(Locale.ROOT)
                        .contains(wanted))
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
        List<LeadRow> page =
                found.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return new PageOf<>(page, found.size(), paging.offset(), paging.limit());
    }
}
