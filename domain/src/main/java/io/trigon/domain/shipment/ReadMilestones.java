package io.trigon.domain.shipment;

import io.trigon.domain.shared.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a shipment's status from its milestones anew, and tells when doubts arose or were settled by it. */
@ApplicationScoped
public class ReadMilestones {
    private Events events;
    private Clock clock;

    protected ReadMilestones() {}

    @Inject
    public ReadMilestones(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @param all every milestone of the shipment, the newest among them */
    void read(Shipment shipment, List<Milestone> all) {
        read(shipment, all, () -> {});
    }

    /** The same after a deed that changes one of them. */
    void read(Shipment shipment, List<Milestone> all, Runnable deed) {
        Set<Milestone> before = open(all);
        deed.run();
        shipment.read(StatusReading.of(all));
        Set<Milestone> now = open(all);
        if (!now.equals(before)) {
            tell(shipment, now);
        }
    }

    private void tell(Shipment shipment, Set<Milestone> open) {
        Milestone latest =
                open.stream().max(Comparator.comparing(Milestone::receivedAt)).orElse(null);
        events.fire(new DoubtsChanged(
                clock.instant(),
                shipment.trackingNumber().value(),
                shipment.triangle().id(),
                open.size(),
                latest == null ? null : latest.doubt(),
                latest == null ? null : latest.code(),
                latest == null ? null : latest.inboundMessageId()));
    }

    private static Set<Milestone> open(List<Milestone> all) {
        Set<Milestone> open = new HashSet<>();
        all.stream().filter(Milestone::isOpenDoubt).forEach(open::add);
        return open;
    }
}
