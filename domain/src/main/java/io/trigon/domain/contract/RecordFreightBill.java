package io.trigon.domain.contract;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.contract.FreightBill.Dispute;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what a carrier asks for a shipment; what does not add up, or was agreed otherwise, goes before a person. */
@ApplicationScoped
public class RecordFreightBill {
    private static final Duration IN_TIME = Duration.ofDays(2);

    private FreightBills bills;
    private Shipments shipments;
    private AgreedFreight agreed;
    private OpenTask tasks;
    private Clock clock;

    protected RecordFreightBill() {}

    @Inject
    public RecordFreightBill(
            FreightBills bills, Shipments shipments, AgreedFreight agreed, OpenTask tasks, Clock clock) {
        this.bills = bills;
        this.shipments = shipments;
        this.agreed = agreed;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * The same bill again changes nothing.
     *
     * @param messageId the stored message; null when from none
     * @throws NotFound when there is no such shipment
     * @throws BrokenRule {@code bill-of-another-carrier} when somebody else carries the shipment; {@code bill-number-used} when
     *     the carrier used the number for something else
     */
    @Transactional
    public FreightBill record(Company carrier, TrackingNumber number, FreightBillReport report, Long messageId) {
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        boolean carries =
                shipment.carrier() != null && Objects.equals(shipment.carrier().id(), carrier.id());
        BrokenRule.unless(carries, "bill-of-another-carrier", "the shipment is not carried by who bills for it");
        Optional<FreightBill> known = bills.byNumber(carrier.id(), report.number());
        if (known.isPresent()) {
            return sameAgain(known.get(), shipment, report);
        }
        FreightBill bill = new FreightBill(carrier, shipment, report, messageId, clock.instant());
        bill.dispute(reasons(shipment, carrier, report));
        bills.add(bill);
        if (bill.state() == FreightBill.State.DISPUTED) {
            ask(bill, shipment);
        }
        return bill;
    }

    private static FreightBill sameAgain(FreightBill bill, Shipment shipment, FreightBillReport report) {
        if (!bill.says(shipment, report)) {
            throw new BrokenRule(
                    "bill-number-used",
                    "the carrier billed something else under this number",
                    Map.of("bill", report.number()));
        }
        return bill;
    }

    private Set<Dispute> reasons(Shipment shipment, Company carrier, FreightBillReport report) {
        Set<Dispute> reasons = EnumSet.noneOf(Dispute.class);
        Money total = report.total();
        boolean addsUp = report.lines().isEmpty() || FreightBill.sumOf(report).compareTo(total.amount()) == 0;
        if (!addsUp) {
            reasons.add(Dispute.SUM_DIFFERS);
        }
        if (!bills.of(shipment.id()).isEmpty()) {
            reasons.add(Dispute.SECOND_BILL);
        }
        agreed.with(carrier.id(), shipment.id()).map(FreightPrice::price).ifPresent(price -> {
            if (!price.currency().equals(total.currency())) {
                reasons.add(Dispute.CURRENCY_DIFFERS);
            } else if (price.amount().compareTo(total.amount()) != 0) {
                reasons.add(Dispute.AMOUNT_DIFFERS);
            }
        });
        return reasons;
    }

    private void ask(FreightBill bill, Shipment shipment) {
        String why = bill.disputes().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        TaskPlan plan = TaskPlan.about(shipment.trackingNumber(), Task.Kind.BILL_DISPUTED, IN_TIME)
                .saying("%s %s: %s".formatted(bill.carrier().name(), bill.number(), why));
        tasks.open(plan);
    }
}
