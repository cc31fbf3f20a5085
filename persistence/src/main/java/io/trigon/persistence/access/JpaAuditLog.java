package io.trigon.persistence.access;

import io.trigon.domain.access.AuditEntry;
import io.trigon.domain.access.AuditLog;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;

/** The audit by JPA, its list by SQL. */
@ApplicationScoped
public class JpaAuditLog implements AuditLog {

    private static final Map<String, String> KEYS = Map.of("at", "e.at", "who", "e.who", "operation", "e.operation");

    private EntityManager manager;
    private Reads reads;

    protected JpaAuditLog() {}

    @Inject
    public JpaAuditLog(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    /** The last word of a deed: what the database refuses of it is heard here, where it still can be said plainly. */
    @Override
    public void add(AuditEntry entry) {
        Entities.add(manager, entry);
    }

    @Override
    public PageOf<AuditRow> list(String text, Paging paging) {
        Sql where = Sql.of("where 1 = 1").andAnyHolds(text, "e.who", "e.operation", "e.subject");
        return reads.page(
                Sql.of("select e.* from audit_entry e")
                        .and(where)
                        .orderBy(paging.sort(), KEYS, "e.at desc", "e.id desc"),
                Sql.of("select count(*) as n from audit_entry e").and(where),
                paging,
                row -> new AuditRow(
                        row.number("id"),
                        row.instant("at"),
                        row.text("who"),
                        row.text("operation"),
                        row.text("subject"),
                        row.text("detail")));
    }
}
