package io.trigon.domain.contract;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Changes what a draft says, unless somebody else changed it meanwhile. */
@ApplicationScoped
public class ReviseContract {
    private Contracts contracts;

    protected ReviseContract() {}

    @Inject
    public ReviseContract(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * @param version of the contract that the person has seen
     * @throws NotFound when there is no such contract
     * @throws BrokenRule {@code changed-meanwhile} when its version is another one, {@code contract-step} when it is no
     *     draft any more, {@code contract-term}
     */
    @Transactional
    public Contract revise(long contractId, int version, ContractTerms terms) {
        Contract contract = contracts.byId(contractId).orElseThrow(() -> new NotFound("contract"));
        BrokenRule.unless(
                contract.version() == version,
                "changed-meanwhile",
                "version " + contract.version() + ", not " + version);
        contract.revise(terms);
        return contract;
    }
}
