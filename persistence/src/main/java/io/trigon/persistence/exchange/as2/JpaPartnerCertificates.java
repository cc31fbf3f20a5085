package io.trigon.persistence.exchange.as2;

import io.trigon.domain.exchange.as2.PartnerCertificate;
import io.trigon.domain.exchange.as2.PartnerCertificates;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Certificates of partners, by JPA. */
@ApplicationScoped
public class JpaPartnerCertificates implements PartnerCertificates {
    private static final String ENDING =
            "select id from partner_certificate where not_after < ? order by not_after, id for update skip locked";

    private EntityManager manager;
    private Reads reads;

    protected JpaPartnerCertificates() {}

    @Inject
    public JpaPartnerCertificates(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public PartnerCertificate add(PartnerCertificate certificate) {
        return Entities.add(manager, certificate);
    }

    @Override
    public Optional<PartnerCertificate> byId(long id) {
        return Optional.ofNullable(manager.find(PartnerCertificate.class, id));
    }

    @Override
    public List<PartnerCertificate> of(String partnerId) {
        return manager.createQuery(
                        "select c from PartnerCertificate c where c.partnerId = :id order by c.notBefore desc, c.id desc",
                        PartnerCertificate.class)
                .setParameter("id", partnerId)
                .getResultList();
    }

    @Override
    public List<PartnerCertificate> endingBefore(Instant then) {
        return reads.list(Sql.of(ENDING, then), row -> row.number("id")).stream()
                .map(id -> Entities.current(manager, PartnerCertificate.class, id))
                .toList();
    }

    @Override
    public void remove(PartnerCertificate certificate) {
        manager.remove(certificate);
    }
}
