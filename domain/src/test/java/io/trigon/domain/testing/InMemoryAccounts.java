package io.trigon.domain.testing;

import io.trigon.domain.customer.Account;
import io.trigon.domain.customer.Accounts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Accounts in a list. */
public final class InMemoryAccounts implements Accounts {
    private final List<Account> rows = new CopyOnWriteArrayList<>();

    @Override
    public Account add(Account account) {
        rows.add(Ids.give(account));
        return account;
    }

    @Override
    public Optional<Account> ofCompany(long companyId) {
        return rows.stream().filter(a -> a.company().id() == companyId).findFirst();
    }

    @Override
    public List<Account> all() {
        return List.copyOf(rows);
    }
}
