package io.trigon.persistence.triangle;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.customer.ValueClass;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.triangle.Health;
import io.trigon.domain.triangle.SideRole;
import io.trigon.domain.triangle.TriangleReads.Filter;
import io.trigon.domain.triangle.TriangleReads.SideView;
import io.trigon.domain.triangle.TriangleReads.TriangleRow;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Triangles with both sides, as far as a viewer may see them: staff all, a party those with its company on its side. */
@Dependent
public class TriangleList {

    private static final String FROM =
            """
            from triangle t
            join company a on a.id = t.shipper_id
            join company b on b.id = t.consignee_id
            join side x on x.triangle_id = t.id and x.role = 'SHIPPER'
            join side y on y.triangle_id = t.id and y.role = 'CONSIGNEE'
            left join account m on m.company_id = a.id
            left join account n on n.company_id = b.id""";

    private static final String ROWS =
            """
            select t.id, t.opened_at,
                   a.id as a_id, a.name as a_name, a.country as a_country, x.standing as a_standing,
                   x.health as a_health, m.value_class as a_class, m.owner_login as a_owner,
                   x.last_told_at as a_told_at, x.last_told as a_told,
                   b.id as b_id, b.name as b_name, b.country as b_country, y.standing as b_standing,
                   y.health as b_health, n.value_class as b_class, n.owner_login as b_owner,
                   y.last_told_at as b_told_at, y.last_told as b_told,
                   (select count(*) from shipment s where s.triangle_id = t.id
                       and s.status in ('AT_PICKUP', 'IN_TRANSIT', 'AT_DELIVERY')) as on_the_road,
                   (select count(*) from delay d join shipment s on s.id = d.shipment_id
                       where s.triangle_id = t.id and d.state = 'OPEN') as late_now
            """;

    private static final Map<String, String> KEYS = Map.of(
            "shipper", "upper(a.name)", "consignee", "upper(b.name)", "late", "late_now", "opened", "t.opened_at");

    private final Reads reads;

    @Inject
    public TriangleList(Reads reads) {
        this.reads = reads;
    }

    PageOf<TriangleRow> page(Viewer viewer, Filter filter, Paging paging) {
        Sql where = Sql.of("where 1 = 1")
                .and(visible(viewer))
                .and(either(viewer, "standing", filter.standing()))
                .and(viewer.isStaff() ? either(viewer, "health", filter.health()) : Sql.of(""))
                .andAnyHolds(filter.text(), "a.name", "b.name");
        return reads.page(
                Sql.of(ROWS + FROM).and(where).orderBy(paging.sort(), KEYS, "late_now desc, upper(a.name)", "t.id"),
                Sql.of("select count(*) as n " + FROM).and(where),
                paging,
                row -> row(row, viewer));
    }

    /** A party is filtered by its own side alone: what it isn't shown of the other, a filter doesn't tell it either. */
    private static Sql either(Viewer viewer, String column, Enum<?> wanted) {
        Sql sql = Sql.of("");
        if (viewer.isStaff()) {
            return sql.ifGiven(wanted, "and (x." + column + " = ? or y." + column + " = ?)", wanted, wanted);
        }
        String own = viewer.role() == Role.SHIPPER ? "x." : "y.";
        return sql.ifGiven(wanted, "and " + own + column + " = ?", wanted);
    }

    Optional<TriangleRow> one(Viewer viewer, long id) {
        return reads.first(Sql.of(ROWS + FROM).and("where t.id = ?", id).and(visible(viewer)), row -> row(row, viewer));
    }

    private static Sql visible(Viewer viewer) {
        if (viewer.isStaff()) {
            return Sql.of("");
        }
        if (viewer.companyId() == null) {
            return Sql.of("and 1 = 0");
        }
        return switch (viewer.role()) {
            case SHIPPER -> Sql.of("and t.shipper_id = ?", viewer.companyId());
            case CONSIGNEE -> Sql.of("and t.consignee_id = ?", viewer.companyId());
            default -> Sql.of("and 1 = 0");
        };
    }

    private static TriangleRow row(Row row, Viewer viewer) throws SQLException {
        return new TriangleRow(
                row.number("id"),
                side(row, "a_", SideRole.SHIPPER, viewer),
                side(row, "b_", SideRole.CONSIGNEE, viewer),
                row.number("on_the_road"),
                row.number("late_now"),
                row.instant("opened_at"));
    }

    /** How a side stands, and what it was told, is shown to us and to that side; what we think of it, to us alone. */
    private static SideView side(Row row, String of, SideRole side, Viewer viewer) throws SQLException {
        boolean staff = viewer.isStaff();
        boolean own = staff || viewer.role() == Role.valueOf(side.name());
        return new SideView(
                row.number(of + "id"),
                row.text(of + "name"),
                row.text(of + "country"),
                own ? row.oneOf(Standing.class, of + "standing") : null,
                staff ? row.oneOf(Health.class, of + "health") : null,
                staff ? row.oneOf(ValueClass.class, of + "class") : null,
                own ? row.text(of + "owner") : null,
                own ? row.instant(of + "told_at") : null,
                own ? row.text(of + "told") : null);
    }
}
