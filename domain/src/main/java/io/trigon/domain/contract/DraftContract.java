package io.trigon.domain.contract;

import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Writes a contract down as a draft. */
@ApplicationScoped
public class DraftContract {
    private Contracts contracts;
    private Companies companies;
    private Events events;
    private Clock clock;

    protected DraftContract() {}

    @Inject
    public DraftContract(Contracts contracts, Companies companies, Events events, Clock clock) {
        this.contracts = contracts;
        this.companies = companies;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such company */
    @Transactional
    public Contract draft(long companyId, ContractTerms terms, String by) {
        Company customer = companies.byId(companyId).orElseThrow(() -> new NotFound("company"));
        String number = contracts.nextNumber(LocalDate.now(clock));
        Contract contract = contracts.add(new Contract(number, customer, terms, by));
        events.fire(new ContractMoved(clock.instant(), contract.id(), number, contract.state()));
        return contract;
    }
}
