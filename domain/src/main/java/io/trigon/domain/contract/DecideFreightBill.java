package io.trigon.domain.contract;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A person accepts a disputed bill after all, or refuses it. */
@ApplicationScoped
public class DecideFreightBill {
    private FreightBills bills;
    private Clock clock;

    protected DecideFreightBill() {}

    @Inject
    public DecideFreightBill(FreightBills bills, Clock clock) {
        this.bills = bills;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such bill
     * @throws BrokenRule {@code bill-not-disputed} when there is nothing to decide
     */
    @Transactional
    public void decide(Viewer viewer, long billId, boolean accepted) {
        FreightBill bill = bills.lock(billId).orElseThrow(() -> new NotFound("bill"));
        BrokenRule.unless(
                bill.state() == FreightBill.State.DISPUTED, "bill-not-disputed", "only a disputed bill is decided on");
        bill.decide(accepted, viewer.login(), clock.instant());
    }
}
