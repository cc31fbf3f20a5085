package io.trigon.domain.customer;

import java.util.List;
import java.util.Optional;

/** Our relations with single companies: at most one each. */
public interface Accounts {
    Account add(Account account);

    Optional<Account> ofCompany(long companyId);

    List<Account> all();
}
