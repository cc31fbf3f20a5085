package io.trigon.persistence.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Channel;
import io.trigon.domain.care.Notice;
import io.trigon.domain.care.Notices;
import io.trigon.domain.triangle.SideRole;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices by JPA, their lists by SQL. */
@ApplicationScoped
public class JpaNotices implements Notices {

    private static final String ROWS =
            """
            select n.id, s.tracking_number, n.side, c.name as company, n.kind, n.channel, n.recipient, n.language,
                   n.zone, n.subject, n.body, n.created_at, o.state, o.sent_at
            from notice n
            join shipment s on s.id = n.shipment_id
            join company c on c.id = n.company_id
            left join outbound_message o on o.id = n.outbound_message_id
            where 1 = 1""";

    private static final String SIDES =
            """
            select distinct s.tracking_number, n.side from notice n join shipment s on s.id = n.shipment_id
            where s.tracking_number in""";

    private EntityManager manager;
    private Reads reads;

    protected JpaNotices() {}

    @Inject
    public JpaNotices(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Notice add(Notice notice) {
        return Entities.add(manager, notice);
    }

    @Override
    public boolean has(String onceKey) {
        long n = manager.createQuery("select count(n) from Notice n where n.onceKey = :key", Long.class)
                .setParameter("key", onceKey)
                .getSingleResult();
        return n > 0;
    }

    @Override
    public boolean hasAny(long shipmentId, String onceKeyBeginning) {
        long n = manager.createQuery(
                        "select count(n) from Notice n where n.shipment.id = :shipment"
                                + " and substring(n.onceKey, 1, :length) = :beginning",
                        Long.class)
                .setParameter("shipment", shipmentId)
                .setParameter("length", onceKeyBeginning.length())
                .setParameter("beginning", onceKeyBeginning)
                .getSingleResult();
        return n > 0;
    }

    @Override
    public List<NoticeRow> of(Viewer viewer, String trackingNumber) {
        return reads.list(
                Sql.of(ROWS)
                        .and("and s.tracking_number = ?", trackingNumber)
                        .and(visible(viewer))
                        .and("order by n.created_at, n.id"),
                JpaNotices::row);
    }

    @Override
    public Map<String, Set<SideRole>> sidesTold(Viewer viewer, Collection<String> trackingNumbers) {
        Map<String, Set<SideRole>> told = new HashMap<>();
        if (trackingNumbers.isEmpty()) {
            return told;
        }
        Sql query = Sql.of(SIDES).in(trackingNumbers).and(visible(viewer));
        reads.list(query, row -> told.computeIfAbsent(
                        row.text("tracking_number"), number -> EnumSet.noneOf(SideRole.class))
                .add(row.oneOf(SideRole.class, "side")));
        return told;
    }

    @Override
    public List<NoticeRow> latest(Viewer viewer, int limit) {
        return reads.list(
                Sql.of(ROWS).and(visible(viewer)).and("order by n.created_at desc, n.id desc limit ?", limit),
                JpaNotices::row);
    }

    /** A company that ships and receives sees, in each role, what it was told in that role. */
    private static Sql visible(Viewer viewer) {
        if (viewer.isStaff()) {
            return Sql.of("");
        }
        boolean side = viewer.role() == Role.SHIPPER || viewer.role() == Role.CONSIGNEE;
        return side && viewer.companyId() != null
                ? Sql.of("and n.company_id = ? and n.side = ?", viewer.companyId(), viewer.role())
                : Sql.of("and 1 = 0");
    }

    private static NoticeRow row(Row row) throws SQLException {
        return new NoticeRow(
                row.number("id"),
                row.text("tracking_number"),
                row.oneOf(SideRole.class, "side"),
                row.text("company"),
                row.oneOf(Notice.Kind.class, "kind"),
                row.oneOf(Channel.class, "channel"),
                row.text("recipient"),
                row.text("language"),
                row.text("zone"),
                row.text("subject"),
                row.text("body"),
                row.instant("created_at"),
                row.text("state"),
                row.instant("sent_at"));
    }
}
