package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shipment.JudgeMilestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes back what an event told, once its partner declared it to be wrong: its milestones count for nothing, and who was told
 * of them is told better. Both events stay as they came.
 */
@ApplicationScoped
public class WithdrawEvent {
    private Shipments shipments;
    private KeptEvents events;
    private JudgeMilestone judge;

    protected WithdrawEvent() {}

    @Inject
    public WithdrawEvent(Shipments shipments, KeptEvents events, JudgeMilestone judge) {
        this.shipments = shipments;
        this.events = events;
        this.judge = judge;
    }

    /** @return the tracking numbers of the shipments that it had told of */
    Set<String> withdraw(KeptEvent wrong, KeptEvent declaration) {
        Set<String> numbers = new TreeSet<>();
        boolean first = wrong.withdrawnAt() == null;
        if (first) {
            wrong.withdraw(declaration.recordTime());
        }
        for (EventLink link : wrong.links()) {
            declaration.tells(new EventLink(link.shipmentId(), link.trackingNumber(), null));
            if (first) {
                takeBack(wrong, link);
            }
            numbers.add(link.trackingNumber());
        }
        return numbers;
    }

    private void takeBack(KeptEvent wrong, EventLink link) {
        TrackingNumber number = new TrackingNumber(link.trackingNumber());
        judge.withdraw(number, wrong.reference(), wrong.partnerId());
        if (link.means() == MilestoneCode.DELIVERED) {
            shipments.byNumber(number).ifPresent(this::doubtDelivery);
        }
    }

    /** What was delivered by several events together isn't, when one of them is gone. */
    private void doubtDelivery(Shipment shipment) {
        List<KeptEvent> left = events.delivering(shipment.id());
        Set<String> seen = new HashSet<>();
        left.forEach(e -> seen.addAll(TellByEvent.unitsOf(e)));
        boolean whole = seen.containsAll(TellByEvent.unitsOf(shipment));
        left.stream()
                .filter(e -> !whole && !TellByEvent.unitsOf(e).isEmpty())
                .forEach(e -> judge.withdraw(
                        shipment.trackingNumber(), e.reference(), MilestoneCode.DELIVERED, e.partnerId()));
    }
}
