package io.trigon.domain.party;

import java.util.List;
import java.util.Optional;

/** All companies we know, with their sites and contacts. */
public interface Companies {
    Company add(Company company);

    Optional<Company> byId(long id);

    Optional<Company> byGln(Gln gln);

    Optional<Company> byScac(Scac scac);

    Optional<Company> byDuns(String duns);

    /** The companies whose name is this one, without regard to case and outer blanks. */
    List<Company> named(String name);

    Optional<Site> siteByCode(String code);

    Optional<Site> siteById(long id);

    /** All, by name. For administration and samples; not for a page of unbounded size. */
    List<Company> all();
}
