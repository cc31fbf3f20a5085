package io.trigon.domain.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.tracking.ForecastArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** A person decides whether a reported milestone holds; until then what is in doubt counts for nothing. */
@ApplicationScoped
public class JudgeMilestone {
    private Shipments shipments;
    private Milestones milestones;
    private ReadMilestones reading;
    private ShipmentJourney journey;
    private ForecastArrival forecast;
    private Events events;
    private Clock clock;

    protected JudgeMilestone() {}

    @Inject
    public JudgeMilestone(
            Shipments shipments,
            Milestones milestones,
            ReadMilestones reading,
            ShipmentJourney journey,
            ForecastArrival forecast,
            Events events,
            Clock clock) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.reading = reading;
        this.journey = journey;
        this.forecast = forecast;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Status, process, forecast and notices follow the decision; a second decision replaces the first.
     *
     * @param verdict null takes an earlier decision back
     * @return the shipment's status after it
     * @throws NotFound when the viewer has no such shipment
     * @throws BrokenRule {@code milestone-unknown} when the shipment has no such milestone; {@code booking-stands} for that
     *     of the booking itself; {@code decline-stands} for our refusal of it
     */
    @Transactional
    public ShipmentStatus judge(Viewer viewer, TrackingNumber number, long milestoneId, Milestone.Verdict verdict) {
        Shipment shipment =
                shipments.lock(number).filter(s -> s.concerns(viewer)).orElseThrow(() -> new NotFound("shipment"));
        List<Milestone> all = milestones.of(shipment.id());
        Milestone judged = all.stream()
                .filter(m -> m.id() == milestoneId)
                .findFirst()
                .orElseThrow(() -> new BrokenRule("milestone-unknown", "the shipment has no such milestone"));
        boolean movable = judged.code() != MilestoneCode.BOOKED && judged.code() != MilestoneCode.CHANGED;
        BrokenRule.unless(movable, "booking-stands", "what was booked or changed is no matter of opinion");
        boolean declined = judged.sourceRef().equals(Milestone.DECLINED);
        BrokenRule.unless(!declined, "decline-stands", "who ordered was told that we decline");
        judge(shipment, all, judged, verdict, viewer.login());
        return shipment.status();
    }

    /**
     * Who reported a milestone takes it back: nothing when there is none, or when a person decided about it.
     *
     * @param sourceRef by which the report was known
     * @param by who takes it back
     */
    @Transactional
    public void withdraw(TrackingNumber number, String sourceRef, String by) {
        withdraw(number, sourceRef, null, by);
    }

    /**
     * The same, if it is that milestone.
     *
     * @param code null for any
     */
    @Transactional
    public void withdraw(TrackingNumber number, String sourceRef, MilestoneCode code, String by) {
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        List<Milestone> all = milestones.of(shipment.id());
        all.stream()
                .filter(m -> m.sourceRef().equals(sourceRef) && m.verdict() == null)
                .filter(m -> code == null || m.code() == code)
                .findFirst()
                .ifPresent(m -> judge(shipment, all, m, Milestone.Verdict.DISMISSED, by));
    }

    private void judge(Shipment shipment, List<Milestone> all, Milestone judged, Milestone.Verdict verdict, String by) {
        reading.read(shipment, all, () -> judged.judged(verdict, by, clock.instant()));
        journey.moved(shipment, judged);
        forecast.refresh(shipment);
        events.fire(new MilestoneJudged(
                clock.instant(),
                shipment.trackingNumber().value(),
                shipment.triangle().id(),
                judged.code()));
    }
}
