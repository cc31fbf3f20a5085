package io.trigon.domain.testing;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Contracts in a list. */
public final class InMemoryContracts implements Contracts {
    private final List<Contract> rows = new CopyOnWriteArrayList<>();

    @Override
    public Contract add(Contract contract) {
        rows.add(Ids.give(contract));
        return contract;
    }

    @Override
    public Optional<Contract> byId(long id) {
        return rows.stream().filter(c -> c.id() == id).findFirst();
    }

    @Override
    public Optional<Contract> byNumber(String number) {
        return rows.stream().filter(c -> c.number().equals(number)).findFirst();
    }

    @Override
    public List<Contract> holding(long companyId, LocalDate day) {
        return rows.stream()
                .filter(c -> c.customer().id() == companyId && c.holdsOn(day))
                .sorted(Comparator.comparing(Contract::start).reversed())
                .toList();
    }

    @Override
    public String nextNumber(LocalDate day) {
        return "C-" + day.getYear() + "-" + String.format("%04d", rows.size() + 1);
    }

    @Override
    public PageOf<ContractLine> list(Viewer viewer, String text, ContractState state, Paging paging) {
        List<ContractLine> lines = rows.stream()
                .filter(c -> c.isVisibleTo(viewer))
                .filter(c -> state == null || c.state() == state)
                .map(InMemoryContracts::line)
                .toList();
        return new PageOf<>(lines, lines.size(), 0, paging.limit());
    }

    @Override
    public List<ContractLine> endingBy(LocalDate day) {
        return rows.stream()
                .filter(c -> c.state() == ContractState.ACTIVE && !c.end().isAfter(day))
                .map(InMemoryContracts::line)
                .toList();
    }

    private static ContractLine line(Contract c) {
        return new ContractLine(
                c.id(),
                c.number(),
                c.customer().id(),
                c.customer().name(),
                c.state(),
                c.value().toString(),
                c.marginPercent().toPlainString(),
                c.start(),
                c.end(),
                c.mode());
    }
}
