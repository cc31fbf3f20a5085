package io.trigon.domain.contract;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All contracts. */
public interface Contracts {
    /** One line of the list; sort keys: number, company, end, value. Parties get the margin as null. */
    record ContractLine(
            long id,
            String number,
            long companyId,
            String company,
            ContractState state,
            String value,
            String marginPercent,
            LocalDate start,
            LocalDate end,
            ServiceMode mode) {}

    Contract add(Contract contract);

    Optional<Contract> byId(long id);

    Optional<Contract> byNumber(String number);

    /** The contracts of a company that hold on the day, newest start first. */
    List<Contract> holding(long companyId, LocalDate day);

    /** A number that no contract has: the year and a running number. */
    String nextNumber(LocalDate day);

    /** {@code text} matches number and company; a null state doesn't filter. Parties see their own, from when they were offered. */
    PageOf<ContractLine> list(Viewer viewer, String text, ContractState state, Paging paging);

    /** Active contracts that end on or before the day, soonest first. */
    List<ContractLine> endingBy(LocalDate day);
}
