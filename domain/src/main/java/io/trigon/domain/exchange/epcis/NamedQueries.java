package io.trigon.domain.exchange.epcis;

import java.util.List;
import java.util.Optional;

/** Queries by their names; those of company 0 are ours. */
public interface NamedQueries {
    NamedQuery add(NamedQuery query);

    Optional<NamedQuery> find(long companyId, String name);

    /** By name. */
    List<NamedQuery> of(long companyId);

    void remove(NamedQuery query);
}
