package io.trigon.domain.shipment;

import io.trigon.domain.shared.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
        reread(shipment, all, deed).news().ifPresent(events::fire);
    }

    /**
     * What a reading changed.
     *
     * @param milestones those whose doubt is another one now
     * @param news to be told once they are written
     */
    record Changed(List<Milestone> milestones, Optional<DoubtsChanged> news) {}

    /** Reads without telling, for whoever has to write first. */
    Changed reread(Shipment shipment, List<Milestone> all) {
        return reread(shipment, all, () -> {});
    }

    private Changed reread(Shipment shipment, List<Milestone> all, Runnable deed) {
        Set<Milestone> before = open(all);
        List<Doubt> doubts = all.stream().map(Milestone::doubt).toList();
        deed.run();
        shipment.read(StatusReading.of(all));
        Set<Milestone> now = open(all);
        List<Milestone> changed = IntStream.range(0, all.size())
                .filter(i -> all.get(i).doubt() != doubts.get(i))
                .mapToObj(all::get)
                .toList();
        return new Changed(changed, now.equals(before) ? Optional.empty() : Optional.of(news(shipment, now)));
    }

    private DoubtsChanged news(Shipment shipment, Set<Milestone> open) {
        Milestone latest =
                open.stream().max(Comparator.comparing(Milestone::receivedAt)).orElse(null);
        return new DoubtsChanged(
                clock.instant(),
                shipment.trackingNumber().value(),
                shipment.triangle().id(),
                open.size(),
                latest == null ? null : latest.doubt(),
                latest == null ? null : latest.code(),
                latest == null ? null : latest.inboundMessageId());
    }

    private static Set<Milestone> open(List<Milestone> all) {
        Set<Milestone> open = new HashSet<>();
        all.stream().filter(Milestone::isOpenDoubt).forEach(open::add);
        return open;
    }
}
