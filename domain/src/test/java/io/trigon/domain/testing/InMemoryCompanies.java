package io.trigon.domain.testing;

import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Gln;
import io.trigon.domain.party.Scac;
import io.trigon.domain.party.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Companies in a list. */
public final class InMemoryCompanies implements Companies {
    private final List<Company> rows = new CopyOnWriteArrayList<>();

    @Override
    public Company add(Company company) {
        Ids.give(company);
        rows.add(company);
        return company;
    }

    private Optional<Company> first(Predicate<Company> which) {
        rows.forEach(c -> c.sites().forEach(Ids::give));
        return rows.stream().filter(which).findFirst();
    }

    @Override
    public Optional<Company> byId(long id) {
        return first(c -> c.id() == id);
    }

    @Override
    public Optional<Company> byGln(Gln gln) {
        return first(c -> gln.value().equals(c.gln()));
    }

    @Override
    public Optional<Company> byScac(Scac scac) {
        return first(c -> scac.value().equals(c.scac()));
    }

    @Override
    public Optional<Company> byDuns(String duns) {
        return first(c -> duns.equals(c.duns()));
    }

    @Override
    public List<Company> named(String name) {
        return rows.stream()
                .filter(c -> c.name().equalsIgnoreCase(name.strip()))
                .toList();
    }

    @Override
    public Optional<Site> siteByCode(String code) {
        rows.forEach(c -> c.sites().forEach(Ids::give));
        return rows.stream()
                .flatMap(c -> c.sites().stream())
                .filter(s -> code.equals(s.code()))
                .findFirst();
    }

    @Override
    public Optional<Site> siteById(long id) {
        rows.forEach(c -> c.sites().forEach(Ids::give));
        return rows.stream()
                .flatMap(c -> c.sites().stream())
                .filter(s -> s.id() == id)
                .findFirst();
    }

    @Override
    public List<Company> all() {
        return rows.stream().sorted(Comparator.comparing(Company::name)).toList();
    }
}
