package io.trigon.web.contract;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Finds a contract that is the viewer's business. */
@ApplicationScoped
class VisibleContracts {
    private Contracts contracts;

    protected VisibleContracts() {}

    @Inject
    VisibleContracts(Contracts contracts) {
        this.contracts = contracts;
    }

    /** @throws NotFound alike for what isn't there and what is another's */
    @Transactional
    public ContractJson get(Viewer viewer, long id) {
        return contracts
                .byId(id)
                .filter(c -> c.isVisibleTo(viewer))
                .map(c -> ContractJson.of(viewer, c))
                .orElseThrow(() -> new NotFound("contract"));
    }
}
