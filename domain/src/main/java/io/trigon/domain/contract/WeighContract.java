package io.trigon.domain.contract;

import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Reads from a contract what its approval and its dates depend on. */
@ApplicationScoped
public class WeighContract {
    private Contracts contracts;
    private Clock clock;

    protected WeighContract() {}

    @Inject
    public WeighContract(Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such contract */
    @Transactional
    public ContractFacts weigh(long contractId) {
        Contract contract = contracts.byId(contractId).orElseThrow(() -> new NotFound("contract"));
        Instant startsAt = contract.start().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new ContractFacts(
                contract.number(),
                contract.value().amount(),
                contract.value().currency(),
                contract.marginPercent(),
                startsAt,
                contract.end().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                !startsAt.isAfter(clock.instant()));
    }
}
