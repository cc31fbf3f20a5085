package io.trigon.domain.shipment;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.tracking.ForecastArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes down what was reported of a shipment, reads its status anew, and tells its journey and its forecast. */
@ApplicationScoped
public class RecordMilestone {
    private Shipments shipments;
    private Milestones milestones;
    private Whereabouts whereabouts;
    private ReadMilestones reading;
    private ShipmentJourney journey;
    private ForecastArrival forecast;
    private Events events;
    private Clock clock;

    protected RecordMilestone() {}

    @Inject
    public RecordMilestone(
            Shipments shipments,
            Milestones milestones,
            Whereabouts whereabouts,
            ReadMilestones reading,
            ShipmentJourney journey,
            ForecastArrival forecast,
            Events events,
            Clock clock) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.whereabouts = whereabouts;
        this.reading = reading;
        this.journey = journey;
        this.forecast = forecast;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return false when this very report was recorded before, and nothing changed
     * @throws NotFound when there is no such shipment
     */
    @Transactional
    public boolean record(MilestoneReport report) {
        Shipment shipment = shipments.lock(report.trackingNumber()).orElseThrow(() -> new NotFound("shipment"));
        if (!note(shipment, report)) {
            return false;
        }
        forecast.refresh(shipment);
        return true;
    }

    /** For what is learned long after it happened: nothing when the stop has such a milestone already. */
    @Transactional
    public boolean recordMissing(MilestoneReport report) {
        Shipment shipment = shipments.lock(report.trackingNumber()).orElseThrow(() -> new NotFound("shipment"));
        boolean known = milestones.of(shipment.id()).stream()
                .filter(m -> m.doubt() == null && m.code() == report.code())
                .anyMatch(m -> m.stopNumber() == null || m.stopNumber().equals(report.stopNumber()));
        return !known && record(report);
    }

    /** The same without a forecast, for a shipment the caller holds already. */
    boolean note(Shipment shipment, MilestoneReport report) {
        if (milestones.has(shipment.id(), report.sourceRef())) {
            return false;
        }
        ShipmentStatus before = shipment.status();
        Milestone milestone = milestones.add(
                new Milestone(shipment, report, clock.instant()).seenAway(whereabouts.metresAway(shipment, report)));
        reading.read(shipment, milestones.of(shipment.id()));
        journey.moved(shipment, milestone);
        events.fire(new MilestoneRecorded(
                clock.instant(),
                report.trackingNumber().value(),
                shipment.triangle().id(),
                report.code(),
                before,
                shipment.status()));
        return true;
    }
}
