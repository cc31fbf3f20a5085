package io.trigon.domain.contract;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes a person's yes or no at a step of a contract's life and passes it to its process, which moves the contract. */
@ApplicationScoped
public class AnswerContract {
    private Contracts contracts;
    private ContractLife life;

    protected AnswerContract() {}

    @Inject
    public AnswerContract(Contracts contracts, ContractLife life) {
        this.contracts = contracts;
        this.life = life;
    }

    /**
     * In approval: approves or rejects. Approved: the customer accepts or declines. Active: renews or lets lapse.
     *
     * @throws BrokenRule {@code contract-not-waiting} when nothing is asked at its state
     */
    @Transactional
    public void answer(long contractId, boolean yes, String by) {
        Contract contract = contracts.byId(contractId).orElseThrow(() -> new NotFound("contract"));
        switch (contract.state()) {
            case IN_APPROVAL -> life.decided(contract, yes, by);
            case APPROVED -> life.answered(contract, yes, by);
            case ACTIVE -> life.renewalDecided(contract, yes, by);
            default -> throw new BrokenRule(
                    "contract-not-waiting", "a contract that is " + contract.state() + " waits for no answer");
        }
    }
}
