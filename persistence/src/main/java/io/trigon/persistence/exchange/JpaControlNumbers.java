package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.ControlNumbers;
import io.trigon.domain.exchange.UsedNumber;
import io.trigon.persistence.shared.Batch;
import io.trigon.persistence.shared.Cells;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Control numbers by plain JDBC. That two messages can't use one number at the same moment is seen to by a constraint: the later
 * one's transaction fails, and finds the number used when it is tried again.
 */
@ApplicationScoped
public class JpaControlNumbers implements ControlNumbers {
    private static final String HOLDERS = "select u.number_used, u.message_id, u.fingerprint from used_number u join";

    private static final String INSERT =
            """
            insert into used_number (id, version, partner_id, kind, number_used, fingerprint, message_id, used_at)
            values (?, 1, ?, ?, ?, ?, ?, ?)""";

    private EntityManager manager;
    private Reads reads;

    protected JpaControlNumbers() {}

    @Inject
    public JpaControlNumbers(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Map<String, Holder> holders(String partnerId, String kind, Collection<String> numbers) {
        Map<String, Holder> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            Sql sql = Sql.of(HOLDERS)
                    .unnestTexts(Set.copyOf(numbers))
                    .and("on u.number_used = wanted.x where u.partner_id = ? and u.kind = ?", partnerId, kind);
            reads.list(sql, row -> found.put(row.text(1), new Holder(row.number(2), row.text(3))));
        }
        return found;
    }

    /** Written at once: the next message of the same transaction is to see it. */
    @Override
    public void use(String partnerId, Collection<Used> numbers, long messageId, Instant at) {
        List<UsedNumber> rows = numbers.stream()
                .map(used -> new UsedNumber(partnerId, used, messageId, at))
                .toList();
        Entities.number(manager, rows);
        Batch.write(manager, INSERT, rows, JpaControlNumbers::fill);
    }

    private static void fill(Cells cells, UsedNumber used) throws SQLException {
        cells.number(used.id())
                .text(used.partnerId())
                .text(used.kind())
                .text(used.number())
                .text(used.fingerprint())
                .number(used.messageId())
                .instant(used.usedAt());
    }

    @Override
    public int forgetBefore(Instant time) {
        return manager.createQuery("delete from UsedNumber u where u.usedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
