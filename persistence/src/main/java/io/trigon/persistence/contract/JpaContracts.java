package io.trigon.persistence.contract;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.RunningNumbers;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contracts by JPA, their lists by SQL. */
@ApplicationScoped
public class JpaContracts implements Contracts {

    private static final String LINES =
            """
            select c.id, c.number, c.company_id, co.name as company, c.state, c.amount, c.currency, c.margin_percent,
                   c.starts_on, c.ends_on, c.mode
            from contract c join company co on co.id = c.company_id""";

    private static final String COUNT = "select count(*) as n from contract c join company co on co.id = c.company_id";

    private static final Map<String, String> KEYS =
            Map.of("number", "c.number", "company", "upper(co.name)", "end", "c.ends_on", "value", "c.amount");

    private EntityManager manager;
    private Reads reads;
    private RunningNumbers numbers;

    protected JpaContracts() {}

    @Inject
    public JpaContracts(EntityManager manager, Reads reads, RunningNumbers numbers) {
        this.manager = manager;
        this.reads = reads;
        this.numbers = numbers;
    }

    @Override
    public Contract add(Contract contract) {
        return Entities.add(manager, contract);
    }

    @Override
    public Optional<Contract> byId(long id) {
        return Optional.ofNullable(manager.find(Contract.class, id));
    }

    @Override
    public Optional<Contract> byNumber(String number) {
        return Entities.first(manager.createQuery("select c from Contract c where c.number = :number", Contract.class)
                .setParameter("number", number));
    }

    @Override
    public List<Contract> holding(long companyId, LocalDate day) {
        return manager.createQuery(
                        "select c from Contract c where c.customer.id = :company and c.state = :active"
                                + " and c.start <= :day and c.end >= :day order by c.start desc, c.id desc",
                        Contract.class)
                .setParameter("company", companyId)
                .setParameter("active", ContractState.ACTIVE)
                .setParameter("day", day)
                .getResultList();
    }

    /** Contracts may have been brought in with numbers of their own: those are stepped over. */
    @Override
    public String nextNumber(LocalDate day) {
        String number;
        do {
            number = "%d-%04d".formatted(day.getYear(), numbers.next("contract:" + day.getYear()));
        } while (byNumber(number).isPresent());
        return number;
    }

    @Override
    public PageOf<ContractLine> list(Viewer viewer, String text, ContractState state, Paging paging) {
        Sql where = Sql.of("where 1 = 1")
                .and(visible(viewer))
                .ifGiven(state, "and c.state = ?")
                .andAnyHolds(text, "c.number", "co.name");
        return reads.page(
                Sql.of(LINES).and(where).orderBy(paging.sort(), KEYS, "c.ends_on", "c.id"),
                Sql.of(COUNT).and(where),
                paging,
                row -> line(row, viewer.isStaff()));
    }

    @Override
    public List<ContractLine> endingBy(LocalDate day) {
        return reads.list(
                Sql.of(LINES).and("where c.state = 'ACTIVE' and c.ends_on <= ? order by c.ends_on, c.id", day),
                row -> line(row, true));
    }

    private static Sql visible(Viewer viewer) {
        if (viewer.isStaff()) {
            return Sql.of("");
        }
        boolean side = viewer.role() != Role.CARRIER && viewer.companyId() != null;
        return side ? Sql.of("and c.offered and c.company_id = ?", viewer.companyId()) : Sql.of("and 1 = 0");
    }

    private static ContractLine line(Row row, boolean staff) throws SQLException {
        String amount = row.decimal("amount");
        return new ContractLine(
                row.number("id"),
                row.text("number"),
                row.number("company_id"),
                row.text("company"),
                row.oneOf(ContractState.class, "state"),
                amount == null ? null : amount + " " + row.text("currency"),
                staff ? row.decimal("margin_percent") : null,
                row.day("starts_on"),
                row.day("ends_on"),
                row.oneOf(ServiceMode.class, "mode"));
    }
}
