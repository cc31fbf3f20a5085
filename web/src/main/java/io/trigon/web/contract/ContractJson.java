package io.trigon.web.contract;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.RateBasis;
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
            String fromCountry,
            String fromRegion,
            String toCountry,
            String toRegion,
            Integer transitHours,
            PriceJson price) {
        static LaneJson of(Lane l) {
            return new LaneJson(
                    l.originCountry(),
                    l.originRegion(),
                    l.destinationCountry(),
                    l.destinationRegion(),
                    (int) l.transit().toHours(),
                    l.rate().map(PriceJson::of).orElse(null));
        }
    }

    /**
     * What the customer pays on a lane, in the currency of the contract; any may be missing, but not base and rate both.
     *
     * @param base for each shipment
     * @param basis what the rate is for
     * @param rate for one kilogram, 100 kilograms, kilometre or unit
     * @param minimum for base and rate together
     * @param fuelPercent on all of it
     */
    public record PriceJson(
            BigDecimal base, RateBasis basis, BigDecimal rate, BigDecimal minimum, BigDecimal fuelPercent) {
        static PriceJson of(LaneRate r) {
            return new PriceJson(r.base(), r.basis(), r.perBasis(), r.minimum(), r.fuelPercent());
        }

        LaneRate price() {
            return new LaneRate(base, basis, rate, minimum, fuelPercent);
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
