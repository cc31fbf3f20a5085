package io.trigon.domain.contract;

import io.trigon.domain.access.Viewer;
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
     * In approval: approves or rejects. Approved: the customer accepts or declines, by itself or through us. Active:
     * renews or lets lapse.
     *
     * @throws NotFound for a contract that the viewer does not see
     * @throws BrokenRule {@code contract-not-waiting} when nothing is asked of the viewer at its state;
     *     {@code task-not-yours} when that is for another role of ours
     */
    @Transactional
    public void answer(Viewer viewer, long contractId, boolean yes) {
        Contract contract = contracts
                .byId(contractId)
                .filter(c -> c.isVisibleTo(viewer))
                .orElseThrow(() -> new NotFound("contract"));
        boolean asked = viewer.isStaff() || contract.state() == ContractState.APPROVED;
        ContractState state = asked ? contract.state() : ContractState.DRAFT;
        switch (state) {
            case IN_APPROVAL -> life.decided(contract, yes, viewer.login());
            case APPROVED -> life.answered(contract, yes, viewer.login());
            case ACTIVE -> life.renewalDecided(contract, yes, viewer.login());
            default -> throw new BrokenRule(
                    "contract-not-waiting", "a contract that is " + contract.state() + " waits for no answer");
        }
    }
}
