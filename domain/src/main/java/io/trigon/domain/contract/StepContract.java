package io.trigon.domain.contract;

import io.trigon.domain.customer.Account;
import io.trigon.domain.customer.Accounts;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.triangle.SideRole;
import io.trigon.domain.triangle.Triangle;
import io.trigon.domain.triangle.Triangles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Moves a contract one step; each step moves the customer's standing, and with it its side in all its triangles. */
@ApplicationScoped
public class StepContract {
    private Contracts contracts;
    private Accounts accounts;
    private Triangles triangles;
    private Events events;
    private Clock clock;

    protected StepContract() {}

    @Inject
    public StepContract(Contracts contracts, Accounts accounts, Triangles triangles, Events events, Clock clock) {
        this.contracts = contracts;
        this.accounts = accounts;
        this.triangles = triangles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param by login of who decided, or the name of the process
     * @throws io.trigon.domain.shared.BrokenRule {@code contract-step} when its state has no such step
     */
    @Transactional
    public Contract step(long contractId, ContractState next, String by) {
        Contract contract = contracts.byId(contractId).orElseThrow(() -> new NotFound("contract"));
        contract.moveTo(next, by);
        moveStanding(contract.customer());
        events.fire(new ContractMoved(clock.instant(), contractId, contract.number(), next));
        return contract;
    }

    /** Renews: the old contract is closed as renewed, and an active one with the same terms follows it. */
    @Transactional
    public Contract renew(long contractId, String by) {
        Contract old = step(contractId, ContractState.RENEWED, by);
        Contract next = contracts.add(
                new Contract(contracts.nextNumber(LocalDate.now(clock)), old.customer(), old.renewedTerms(), by));
        next.moveTo(ContractState.IN_APPROVAL, by);
        next.moveTo(ContractState.APPROVED, by);
        next.moveTo(ContractState.ACCEPTED, by);
        next.moveTo(ContractState.ACTIVE, by);
        moveStanding(next.customer());
        events.fire(new ContractMoved(clock.instant(), next.id(), next.number(), next.state()));
        return next;
    }

    private void moveStanding(Company customer) {
        Account account = accounts.ofCompany(customer.id())
                .orElseGet(() -> accounts.add(new Account(customer, Standing.POTENTIAL, clock.instant())));
        Standing standing = standingOf(customer, account.standing());
        account.moveTo(standing);
        for (Triangle triangle : triangles.ofCompany(customer.id())) {
            for (var role : SideRole.values()) {
                var side = triangle.side(role);
                if (side.company().is(customer)) {
                    side.moveTo(standing);
                }
            }
        }
    }

    private Standing standingOf(Company customer, Standing before) {
        if (!contracts.holding(customer.id(), LocalDate.now(clock)).isEmpty()) {
            return Standing.CONTRACTED;
        }
        return before == Standing.CONTRACTED ? Standing.LAPSED : before;
    }
}
