package io.trigon.domain.sales;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Companies worth a call. */
public interface Leads {
    /** A lead as the home page shows it, with how the company was served as a side so far. */
    record LeadRow(
            long id,
            long companyId,
            String company,
            String trackingNumber,
            Lead.State state,
            Instant openedAt,
            long delivered,
            long late) {}

    Lead add(Lead lead);

    Optional<Lead> openFor(long companyId);

    Optional<Lead> byId(long id);

    /**
     * Open leads, best served first.
     *
     * @param words of the company or of a tracking number; null for all
     */
    PageOf<LeadRow> open(String words, Paging paging);

    /** The first of them. */
    default List<LeadRow> open(int limit) {
        return open(null, Paging.first(limit)).rows();
    }
}
