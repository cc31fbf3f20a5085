package io.trigon.domain.shipment;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Positions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Holds a carrier's word that it stood at a stop against the track of the shipment's own device. */
@ApplicationScoped
public class Whereabouts {
    private static final Duration NEARBY = Duration.ofMinutes(20);
    private static final Set<MilestoneCode> AT_A_STOP =
            EnumSet.of(MilestoneCode.ARRIVED_PICKUP, MilestoneCode.ARRIVED_DELIVERY, MilestoneCode.DELIVERED);

    private Positions positions;

    protected Whereabouts() {}

    @Inject
    public Whereabouts(Positions positions) {
        this.positions = positions;
    }

    /** Of which of these shipments a device of their own was ever heard: of the others nothing needs to be asked. */
    Set<Long> heard(Collection<Shipment> shipments) {
        return positions.heard(shipments.stream().map(Shipment::id).toList());
    }

    /** Metres from the edge of the stop's fence; null when the report names no stop, or no device was heard at that time. */
    Double metresAway(Shipment shipment, MilestoneReport report) {
        if (!report.source().isHearsay() || !AT_A_STOP.contains(report.code())) {
            return null;
        }
        return stopOf(shipment, report)
                .filter(stop -> stop.site() != null && stop.site().point() != null)
                .flatMap(stop ->
                        positions.around(shipment.id(), report.at(), NEARBY).map(fix -> between(fix, stop)))
                .orElse(null);
    }

    private static Optional<Stop> stopOf(Shipment shipment, MilestoneReport report) {
        if (report.stopNumber() != null) {
            return shipment.stops().stream()
                    .filter(s -> s.number() == report.stopNumber())
                    .findFirst();
        }
        boolean early = report.code().kind() == MilestoneCode.Kind.PICKUP;
        return Optional.ofNullable(early ? shipment.origin() : shipment.destination());
    }

    private static double between(Fix fix, Stop stop) {
        double slack = stop.site().fenceMetres() + (fix.accuracy() == null ? 0 : fix.accuracy());
        return Math.max(0, fix.point().metresTo(stop.site().point()) - slack);
    }
}
