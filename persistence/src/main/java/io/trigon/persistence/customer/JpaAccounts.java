package io.trigon.persistence.customer;

import io.trigon.domain.customer.Account;
import io.trigon.domain.customer.Accounts;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Optional;

/** Accounts by JPA. */
@ApplicationScoped
public class JpaAccounts implements Accounts {

    private EntityManager manager;

    protected JpaAccounts() {}

    @Inject
    public JpaAccounts(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Account add(Account account) {
        return Entities.add(manager, account);
    }

    @Override
    public Optional<Account> ofCompany(long companyId) {
        return Entities.first(manager.createQuery(
                        "select a from Account a where a.company.id = :company", Account.class)
                .setParameter("company", companyId)
                .setFlushMode(FlushModeType.COMMIT)); // what is added is written at once, and stays its company's
    }

    @Override
    public List<Account> all() {
        return manager.createQuery("select a from Account a join fetch a.company c order by c.name", Account.class)
                .getResultList();
    }
}
