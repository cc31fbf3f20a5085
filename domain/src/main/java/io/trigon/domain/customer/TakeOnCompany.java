package io.trigon.domain.customer;

import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes a company down with all its sites and contacts, and opens the relation we have with it. */
@ApplicationScoped
public class TakeOnCompany {

    private Companies companies;
    private Accounts accounts;
    private Clock clock;

    protected TakeOnCompany() {}

    @Inject
    public TakeOnCompany(Companies companies, Accounts accounts, Clock clock) {
        this.companies = companies;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A company becomes a potential customer; contracts move it on.
     *
     * @param owner login of the account manager; may be null
     */
    @Transactional
    public Account asCustomer(Company company, ValueClass valueClass, String owner) {
        Company known = companies.add(company);
        return accounts.add(new Account(known, Standing.POTENTIAL, clock.instant())
                .valued(valueClass)
                .ownedBy(owner));
    }

    /** A company that works for us, such as a carrier: there is no account of it. */
    @Transactional
    public Company asSupplier(Company company) {
        return companies.add(company);
    }
}
