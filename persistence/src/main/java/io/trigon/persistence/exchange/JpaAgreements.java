package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreements;
import io.trigon.domain.shipment.ShipmentParties;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Memo;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Agreements by JPA. */
@ApplicationScoped
public class JpaAgreements implements Agreements {
    /** With whom we agreed to send anything. */
    private static final String TOLD =
            """
            select distinct p.company_id, p.partner_id from agreement a join trading_partner p on p.id = a.partner_id
            join""";

    private static final String HOLDS =
            "where a.direction = 'OUT' and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)";

    private EntityManager manager;
    private Reads reads;

    protected JpaAgreements() {}

    @Inject
    public JpaAgreements(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Agreement add(Agreement agreement) {
        Memo.forget(manager, new With(agreement.partner().partnerId()));
        return Entities.add(manager, agreement);
    }

    @Override
    public Optional<Agreement> byId(long id) {
        return Optional.ofNullable(manager.find(Agreement.class, id));
    }

    @Override
    public void remove(Agreement agreement) {
        Memo.forget(manager, new With(agreement.partner().partnerId()));
        manager.remove(agreement);
    }

    @Override
    public List<Agreement> of(String partnerId) {
        return Memo.of(manager, new With(partnerId), () -> List.copyOf(query(partnerId)));
    }

    private record With(String partnerId) {}

    private List<Agreement> query(String partnerId) {
        return manager.createQuery(
                        "select a from Agreement a where a.partner.partnerId = :partner"
                                + " order by a.direction, a.messageType, a.validFrom, a.id",
                        Agreement.class)
                .setParameter("partner", partnerId)
                .getResultList();
    }

    @Override
    public List<Agreement> inForce(String partnerId, Agreement.Direction direction, LocalDate day) {
        return of(partnerId).stream()
                .filter(a -> a.direction() == direction && a.holdsOn(day))
                .toList();
    }

    @Override
    public List<Agreement> outWith(Set<Long> companyIds, String partnerId, LocalDate day) {
        return manager.createQuery(
                        "select a from Agreement a join fetch a.partner p join fetch p.company"
                                + " where a.direction = :out and (p.company.id in :companies or p.partnerId = :partner)"
                                + " and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)"
                                + " order by a.id",
                        Agreement.class)
                .setParameter("out", Agreement.Direction.OUT)
                .setParameter("companies", companyIds)
                .setParameter("partner", partnerId == null ? "" : partnerId)
                .setParameter("day", day)
                .setFlushMode(FlushModeType.COMMIT) // nobody changes agreements and acts on them in one transaction
                .getResultList();
    }

    @Override
    public List<ShipmentParties> toldOf(List<ShipmentParties> shipments, LocalDate day) {
        Set<Long> companies =
                shipments.stream().flatMap(s -> s.companyIds().stream()).collect(Collectors.toSet());
        Set<String> partners = shipments.stream()
                .map(ShipmentParties::orderedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Object> told = new HashSet<>();
        reads.list(
                Sql.of(TOLD).unnest(companies).and("on p.company_id = wanted.x").and(HOLDS, day, day),
                row -> told.add(row.number("company_id")));
        reads.list(
                Sql.of(TOLD)
                        .unnestTexts(partners)
                        .and("on p.partner_id = wanted.x")
                        .and(HOLDS, day, day),
                row -> told.add(row.text("partner_id")));
        return shipments.stream()
                .filter(s ->
                        told.contains(s.orderedBy()) || s.companyIds().stream().anyMatch(told::contains))
                .toList();
    }

    @Override
    public List<Agreement> outOf(String messageType, LocalDate day) {
        return manager.createQuery(
                        "select a from Agreement a join fetch a.partner p join fetch p.company"
                                + " where a.direction = :out and a.messageType = :type"
                                + " and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)"
                                + " order by a.id",
                        Agreement.class)
                .setParameter("out", Agreement.Direction.OUT)
                .setParameter("type", messageType)
                .setParameter("day", day)
                .getResultList();
    }
}
