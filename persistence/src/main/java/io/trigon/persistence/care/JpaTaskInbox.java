package io.trigon.persistence.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tasks by JPA, the inbox by SQL. */
@ApplicationScoped
public class JpaTaskInbox implements TaskInbox {

    private static final String ROWS =
            """
            select t.*, a.name as shipper, b.name as consignee, c.number as contract_number, co.name as customer,
                   p.name as partner
            from task t
            left join triangle g on g.id = t.triangle_id
            left join company a on a.id = g.shipper_id
            left join company b on b.id = g.consignee_id
            left join contract c on c.id = t.contract_id
            left join company co on co.id = c.company_id
            left join trading_partner p on p.partner_id = t.partner_id""";

    private static final Map<String, String> KEYS = Map.of("due", "t.due_at", "created", "t.created_at");

    private EntityManager manager;
    private Reads reads;
    private Clock clock;

    protected JpaTaskInbox() {}

    @Inject
    public JpaTaskInbox(EntityManager manager, Reads reads, Clock clock) {
        this.manager = manager;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Task add(Task task) {
        return Entities.add(manager, task);
    }

    @Override
    public Optional<Task> byId(long id) {
        return Optional.ofNullable(manager.find(Task.class, id));
    }

    @Override
    public Optional<Task> byProcessTask(String processTaskId) {
        return Entities.first(manager.createQuery("select t from Task t where t.processTaskId = :id", Task.class)
                .setParameter("id", processTaskId));
    }

    @Override
    public List<Task> openAbout(String trackingNumber, Task.Kind kind) {
        return manager.createQuery(
                        "select t from Task t where t.trackingNumber = :number and t.kind = :kind and t.state = :open"
                                + " order by t.id",
                        Task.class)
                .setParameter("number", trackingNumber)
                .setParameter("kind", kind)
                .setParameter("open", Task.State.OPEN)
                .getResultList();
    }

    @Override
    public List<Task> openAboutPartner(String partnerId, Task.Kind kind) {
        return manager.createQuery(
                        "select t from Task t where t.partnerId = :partner and t.kind = :kind and t.state = :open"
                                + " order by t.id",
                        Task.class)
                .setParameter("partner", partnerId)
                .setParameter("kind", kind)
                .setParameter("open", Task.State.OPEN)
                .getResultList();
    }

    @Override
    public List<Task> openAboutMessage(long messageId, Task.Kind kind) {
        return manager.createQuery(
                        "select t from Task t where t.messageId = :message and t.kind = :kind and t.state = :open"
                                + " order by t.id",
                        Task.class)
                .setParameter("message", messageId)
                .setParameter("kind", kind)
                .setParameter("open", Task.State.OPEN)
                .getResultList();
    }

    @Override
    public Optional<TaskRow> find(Viewer viewer, long id) {
        return reads.first(Sql.of(ROWS).and(visible(viewer)).and("and t.id = ?", id), JpaTaskInbox::row);
    }

    @Override
    public PageOf<TaskRow> list(Viewer viewer, Filter filter, Paging paging) {
        Sql where = where(viewer, filter);
        return reads.page(
                Sql.of(ROWS).and(where).orderBy(paging.sort(), KEYS, "t.due_at nulls last", "t.id"),
                Sql.of("select count(*) as n from task t").and(where),
                paging,
                JpaTaskInbox::row);
    }

    private static Sql visible(Viewer viewer) {
        List<Role> roles =
                Arrays.stream(Role.values()).filter(viewer::mayActFor).toList();
        Sql where = Sql.of("where t.role in").in(roles);
        return viewer.isStaff() ? where : where.and("and 1 = 0");
    }

    private Sql where(Viewer viewer, Filter filter) {
        Sql where = visible(viewer);
        if (filter.snoozed() != null) {
            String asked = filter.snoozed() ? "and" : "and not";
            where.and(asked + " (t.snoozed_until is not null and t.snoozed_until > ?)", clock.instant());
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            where.and("and (t.assignee is null or t.assignee = ?)", viewer.login());
        }
        return where.ifGiven(filter.state(), "and t.state = ?")
                .ifGiven(filter.kind(), "and t.kind = ?")
                .ifGiven(filter.trackingNumber(), "and t.tracking_number = ?");
    }

    private static TaskRow row(Row row) throws SQLException {
        return new TaskRow(
                row.number("id"),
                row.oneOf(Task.Kind.class, "kind"),
                row.oneOf(Task.State.class, "state"),
                row.oneOf(Role.class, "role"),
                row.text("assignee"),
                row.text("tracking_number"),
                row.numberOrNull("triangle_id"),
                row.numberOrNull("contract_id"),
                row.numberOrNull("message_id"),
                row.text("partner_id"),
                subject(row),
                row.text("detail"),
                row.instant("created_at"),
                row.instant("due_at"),
                row.instant("snoozed_until"),
                row.instant("escalated_at"),
                row.instant("done_at"),
                row.text("done_by"),
                row.text("outcome"));
    }

    /** Both companies of the triangle, or the contract and its customer, or the trading partner; null for none of them. */
    private static String subject(Row row) throws SQLException {
        if (row.text("contract_number") != null) {
            return row.text("contract_number") + " · " + row.text("customer");
        }
        return row.text("shipper") == null ? row.text("partner") : row.text("shipper") + " → " + row.text("consignee");
    }
}
