package io.trigon.persistence.sales;

import io.trigon.domain.sales.Lead;
import io.trigon.domain.sales.Leads;
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
import java.util.Optional;

/** Leads by JPA, with how their company was served so far by SQL. */
@ApplicationScoped
public class JpaLeads implements Leads {

    private static final String SERVED =
            """
            select l.id, l.company_id, c.name as company, l.tracking_number, l.state, l.opened_at,
                   coalesce(sum(case when s.status = 'DELIVERED' then 1 else 0 end), 0) as delivered,
                   coalesce(sum(case when s.status = 'DELIVERED'
                       and coalesce(s.arrived_at, s.delivered_at) > f.promised_at then 1 else 0 end), 0) as late
            from lead l
            join company c on c.id = l.company_id
            left join shipment s on s.shipper_id = l.company_id or s.consignee_id = l.company_id
            left join eta_forecast f on f.shipment_id = s.id
            where l.state = 'OPEN'""";

    private static final String COUNTED =
            "select count(*) as n from lead l join company c on c.id = l.company_id where l.state = 'OPEN'";

    private EntityManager manager;
    private Reads reads;

    protected JpaLeads() {}

    @Inject
    public JpaLeads(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Lead add(Lead lead) {
        return Entities.add(manager, lead);
    }

    @Override
    public Optional<Lead> openFor(long companyId) {
        return Entities.first(manager.createQuery(
                        "select l from Lead l where l.company.id = :company and l.state = :open", Lead.class)
                .setParameter("company", companyId)
                .setParameter("open", Lead.State.OPEN));
    }

    @Override
    public Optional<Lead> byId(long id) {
        return Optional.ofNullable(manager.find(Lead.class, id));
    }

    /** A late delivery weighs three good ones. */
    @Override
    public PageOf<LeadRow> open(String words, Paging paging) {
        Sql wanted = Sql.of("").andAnyHolds(words, "c.name", "l.tracking_number");
        Sql rows = Sql.of("select * from (")
                .and(SERVED)
                .and(wanted)
                .and("group by l.id, l.company_id, c.name, l.tracking_number, l.state, l.opened_at) r")
                .and("order by r.delivered - 3 * r.late desc, r.opened_at, r.id");
        return reads.page(rows, Sql.of(COUNTED).and(wanted), paging, JpaLeads::row);
    }

    private static LeadRow row(Row row) throws SQLException {
        return new LeadRow(
                row.number("id"),
                row.number("company_id"),
                row.text("company"),
                row.text("tracking_number"),
                row.oneOf(Lead.State.class, "state"),
                row.instant("opened_at"),
                row.number("delivered"),
                row.number("late"));
    }
}
