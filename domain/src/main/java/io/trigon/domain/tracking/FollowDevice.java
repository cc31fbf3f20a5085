package io.trigon.domain.tracking;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.shipment.StopKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Reads what stored fixes mean for one shipment: a fence crossed becomes a milestone, a changed distance a new forecast.
 * The watch it works on is the caller's ({@link TripWatches}), one for each tie.
 */
@ApplicationScoped
public class FollowDevice {
    private Devices devices;
    private Shipments shipments;
    private RecordMilestone milestones;
    private ForecastArrival forecast;
    private Events events;
    private Clock clock;

    protected FollowDevice() {}

    @Inject
    public FollowDevice(
            Devices devices,
            Shipments shipments,
            RecordMilestone milestones,
            ForecastArrival forecast,
            Events events,
            Clock clock) {
        this.devices = devices;
        this.shipments = shipments;
        this.milestones = milestones;
        this.forecast = forecast;
        this.events = events;
        this.clock = clock;
    }

    /** Records the crossings of a tie and remembers how far it was followed. */
    @Transactional
    public void cross(long tieId, List<FenceWatch.Crossing> crossings, FenceWatch watch) {
        DeviceTie tie = devices.tieById(tieId).orElseThrow();
        Shipment shipment = shipments.lock(tie.shipment().trackingNumber()).orElseThrow();
        for (FenceWatch.Crossing crossing : crossings) {
            milestones.record(reportOf(shipment, crossing));
        }
        tie.follow(watch.last(), watch.insideStops());
    }

    /** Forecasts anew because the shipment is somewhere else. */
    @Transactional
    public void moved(long tieId, Fix fix) {
        DeviceTie tie = devices.tieById(tieId).orElseThrow();
        Shipment shipment = shipments.lock(tie.shipment().trackingNumber()).orElseThrow();
        forecast.refresh(shipment);
        events.fire(new PositionMoved(
                clock.instant(),
                shipment.trackingNumber().value(),
                fix.point().latitude(),
                fix.point().longitude()));
    }

    private static MilestoneReport reportOf(Shipment shipment, FenceWatch.Crossing crossing) {
        Stop stop = shipment.stops().get(crossing.stopNumber() - 1);
        Fix fix = crossing.fix();
        MilestoneCode code = codeOf(stop.kind(), crossing.entered());
        String ref = "gps:" + fix.device() + ":" + stop.number() + ":" + code + ":" + fix.at();
        String evidence = fix.device() + " " + fix.point() + " " + fix.at();
        return new MilestoneReport(
                shipment.trackingNumber(),
                code,
                fix.at(),
                stop.number(),
                Source.GPS,
                ref,
                null,
                evidence,
                null,
                null,
                stop.site().name(),
                fix.point(),
                null,
                null);
    }

    private static MilestoneCode codeOf(StopKind kind, boolean entered) {
        if (kind == StopKind.PICKUP) {
            return entered ? MilestoneCode.ARRIVED_PICKUP : MilestoneCode.DEPARTED_PICKUP;
        }
        return entered ? MilestoneCode.ARRIVED_DELIVERY : MilestoneCode.DEPARTED_DELIVERY;
    }
}
