package io.trigon.domain.access;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;

/** Who did what. Written in the transaction of the deed. */
public interface AuditLog {
    record AuditRow(long id, Instant at, String who, String operation, String subject, String detail) {}

    void add(AuditEntry entry);

    /** Newest first; {@code text} matches who, operation and subject, null for all. */
    PageOf<AuditRow> list(String text, Paging paging);
}
