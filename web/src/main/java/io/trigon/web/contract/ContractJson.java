package io.trigon.web.contract;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.ServiceMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A contract; margin and the logins of our people are for staff. */
public record ContractJson(
        long id,
        String number,
        long companyId,
        String company,
        ContractState state,
        BigDecimal value,
        String currency,
        BigDecimal marginPercent,
        LocalDate start,
        LocalDate end,
        ServiceMode mode,
        long toleranceMinutes,
        Integer freeMinutes,
        BigDecimal onTimePercent,
        List<LaneJson> lanes,
        String draftedBy,
        String decidedBy) {
    /** A lane between countries, or regions of them. */
    public record LaneJson(
            String fromCountry, String fromRegion, String toCountry, String toRegion, Integer transitHours) {
        static LaneJson of(Lane l) {
            return new LaneJson(
                    l.originCountry(), l.originRegion(), l.destinationCountry(), l.destinationRegion(), (int)
                            l.transit().toHours());
        }
    }

    static ContractJson of(Viewer viewer, Contract c) {
        boolean ours = viewer.isStaff();
        return new ContractJson(
                c.id(),
                c.number(),
                c.customer().id(),
                c.customer().name(),
                c.state(),
                c.value().amount(),
                c.value().currency(),
                ours ? c.marginPercent() : null,
                c.start(),
                c.end(),
                c.mode(),
                c.tolerance().toMinutes(),
                c.freeMinutes(),
                c.onTimePercent(),
                c.lanes().stream().map(LaneJson::of).toList(),
                ours ? c.draftedBy() : null,
                ours ? c.decidedBy() : null);
    }
}
