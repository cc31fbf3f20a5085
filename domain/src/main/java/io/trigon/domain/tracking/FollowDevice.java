package io.trigon.domain.tracking;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.shipment.StopKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Reads what stored fixes mean for one shipment: a fence crossed becomes a milestone, a changed distance a new forecast.
 * The watch is the caller's ({@link TripWatches}), one for each tie; its mark tells whether it is of today.
 */
@ApplicationScoped
public class FollowDevice {
    /** STALE: nothing was done, for another node followed the tie since, or it ended. RELEASED: the tie ended now. */
    public enum Outcome {
        FOLLOWED,
        STALE,
        RELEASED
    }

    private Devices devices;
    private Shipments shipments;
    private RecordMilestone milestones;
    private ForecastArrival forecast;
    private Geofences geofences;
    private Events events;
    private Clock clock;

    protected FollowDevice() {}

    @Inject
    public FollowDevice(
            Devices devices,
            Shipments shipments,
            RecordMilestone milestones,
            ForecastArrival forecast,
            Geofences geofences,
            Events events,
            Clock clock) {
        this.devices = devices;
        this.shipments = shipments;
        this.milestones = milestones;
        this.forecast = forecast;
        this.geofences = geofences;
        this.events = events;
        this.clock = clock;
    }

    /** Records the crossings of a tie and remembers how far it was followed. */
    @Transactional
    public Outcome cross(TripMark before, List<FenceWatch.Crossing> crossings, TripMark after) {
        Shipment shipment = shipments.lock(before.shipment()).orElseThrow();
        DeviceTie tie = devices.tieById(before.tieId()).orElseThrow();
        if (!before.holdsFor(tie)) {
            return Outcome.STALE;
        }
        for (FenceWatch.Crossing crossing : crossings) {
            if (!crossing.fence().id().isStop()) {
                visit(shipment, crossing);
            } else if (isCredible(shipment, crossing)) {
                milestones.record(reportOf(shipment, crossing));
            }
        }
        return goOn(tie, shipment, crossings.get(crossings.size() - 1).fix(), after);
    }

    /**
     * Records crossings that late fixes tell of, where the stops have no such milestone yet; the mark stays where it is.
     * For a device that was out of reach and sends its present place before its past.
     */
    @Transactional
    public Outcome missed(TripMark mark, List<FenceWatch.Crossing> crossings) {
        Shipment shipment = shipments.lock(mark.shipment()).orElseThrow();
        DeviceTie tie = devices.tieById(mark.tieId()).orElseThrow();
        if (!mark.holdsFor(tie)) {
            return Outcome.STALE;
        }
        crossings.stream()
                .filter(crossing -> isCredible(shipment, crossing))
                .forEach(crossing -> milestones.recordMissing(reportOf(shipment, crossing)));
        return Outcome.FOLLOWED;
    }

    /** Forecasts anew because the shipment is somewhere else. */
    @Transactional
    public Outcome moved(TripMark before, Fix fix, TripMark after) {
        Shipment shipment = shipments.lock(before.shipment()).orElseThrow();
        DeviceTie tie = devices.tieById(before.tieId()).orElseThrow();
        if (!before.holdsFor(tie)) {
            return Outcome.STALE;
        }
        if (!shipment.status().isFinal()) {
            forecast.refresh(shipment);
            events.fire(new PositionMoved(
                    clock.instant(),
                    shipment.trackingNumber().value(),
                    fix.point().latitude(),
                    fix.point().longitude()));
        }
        return goOn(tie, shipment, fix, after);
    }

    /** An area that belongs to no stop makes no milestone: it is remembered how long it held the device. */
    private void visit(Shipment shipment, FenceWatch.Crossing crossing) {
        long area = crossing.fence().id().number();
        Fix fix = crossing.fix();
        if (crossing.entered()) {
            geofences.add(new AreaVisit(shipment.id(), area, fix.device(), fix.at()));
            return;
        }
        geofences.openVisits(shipment.id()).stream()
                .filter(v -> v.geofenceId() == area && v.device().equals(fix.device()))
                .forEach(v -> v.end(fix.at()));
    }

    /** A truck that is done with a shipment goes on with others, whose way is nobody's business here. */
    private Outcome goOn(DeviceTie tie, Shipment shipment, Fix fix, TripMark after) {
        tie.follow(after);
        if (!shipment.status().isFinal() || after.isAtStop()) {
            return Outcome.FOLLOWED;
        }
        tie.end(fix.at());
        geofences.openVisits(shipment.id()).stream()
                .filter(v -> v.device().equals(fix.device()))
                .forEach(v -> v.end(fix.at()));
        events.fire(new DeviceReleased(
                clock.instant(), fix.device(), shipment.trackingNumber().value()));
        return Outcome.RELEASED;
    }

    /** Passing the consignee on the way to the pick-up, before that has its time, is no arrival. */
    private static boolean isCredible(Shipment shipment, FenceWatch.Crossing crossing) {
        Stop stop = shipment.stops().get(crossing.stopNumber() - 1);
        Instant slot = shipment.origin().window().from();
        return stop.kind() == StopKind.PICKUP
                || shipment.status() != ShipmentStatus.BOOKED
                || slot == null
                || !crossing.fix().at().isBefore(slot);
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
