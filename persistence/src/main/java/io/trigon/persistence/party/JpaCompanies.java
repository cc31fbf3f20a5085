package io.trigon.persistence.party;

import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Gln;
import io.trigon.domain.party.Scac;
import io.trigon.domain.party.Site;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Companies by JPA. */
@ApplicationScoped
public class JpaCompanies implements Companies {

    private EntityManager manager;

    protected JpaCompanies() {}

    @Inject
    public JpaCompanies(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Company add(Company company) {
        return Entities.add(manager, company);
    }

    @Override
    public Optional<Company> byId(long id) {
        return Optional.ofNullable(manager.find(Company.class, id));
    }

    @Override
    public Optional<Company> byGln(Gln gln) {
        return by("gln", gln.value());
    }

    @Override
    public Optional<Company> byScac(Scac scac) {
        return by("scac", scac.value());
    }

    @Override
    public Optional<Company> byDuns(String duns) {
        return by("duns", duns);
    }

    private Optional<Company> by(String identifier, String value) {
        return Entities.first(
                manager.createQuery("select c from Company c where c." + identifier + " = :value", Company.class)
                        .setParameter("value", value));
    }

    @Override
    public List<Company> named(String name) {
        return manager.createQuery("select c from Company c where upper(c.name) = :name order by c.id", Company.class)
                .setParameter("name", name.strip().toUpperCase(Locale.ROOT))
                .getResultList();
    }

    @Override
    public Optional<Site> siteById(long id) {
        return Optional.ofNullable(manager.find(Site.class, id));
    }

    @Override
    public Optional<Site> siteByCode(String code) {
        return Entities.first(
                manager.createQuery("select s from Site s join fetch s.company where s.code = :code", Site.class)
                        .setParameter("code", code));
    }

    @Override
    public List<Company> all() {
        return manager.createQuery("select c from Company c order by c.name, c.id", Company.class)
                .getResultList();
    }
}
