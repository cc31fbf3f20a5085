package io.trigon.integrations.sample;

import io.trigon.domain.care.RecallDelay;
import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shared.Hindsight.Matter;
import io.trigon.domain.shipment.BookShipment;
import io.trigon.domain.shipment.CloseShipment;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.RecordProof;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.ForecastArrival;
import io.trigon.domain.tracking.TieDevice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Plays one story through the use cases, each event at its own time. */
@ApplicationScoped
class PlayStory {
    /** How long a status takes from the road to us. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(3);

    private Shipments shipments;
    private BookShipment book;
    private RecordMilestone milestones;
    private RecordProof proofs;
    private CloseShipment close;
    private TieDevice devices;
    private ForecastArrival forecast;
    private RecallDelay delays;

    protected PlayStory() {}

    @Inject
    PlayStory(
            Shipments shipments,
            BookShipment book,
            RecordMilestone milestones,
            RecordProof proofs,
            CloseShipment close,
            TieDevice devices,
            ForecastArrival forecast,
            RecallDelay delays) {
        this.shipments = shipments;
        this.book = book;
        this.milestones = milestones;
        this.proofs = proofs;
        this.close = close;
        this.devices = devices;
        this.forecast = forecast;
        this.delays = delays;
    }

    /** The whole story or, when it was played before, nothing. */
    @Transactional
    public void play(SampleStory story, Instant now) {
        if (shipments.byTenderKey(story.tender().key()).isEmpty()) {
            Matter matter = story.isOver() ? Matter.SETTLED : Matter.OPEN;
            TrackingNumber number = booked(story, matter);
            for (SampleStory.Event event : story.events()) {
                record(event, number, matter, now);
                if (story.isOver() && event.code() == MilestoneCode.DELAYED) {
                    recall(event, story.arrival(), number, now);
                }
            }
            if (story.isOver()) {
                end(story.signature(), number, now);
            }
        }
    }

    @Transactional
    public boolean isKnown(String tenderKey) {
        return shipments.byTenderKey(tenderKey).isPresent();
    }

    /** Forecasts with all that is known by now, positions too; people are told of a delay that shows. */
    @Transactional
    public void lookAhead(SampleStory story) {
        shipments.byTenderKey(story.tender().key()).ifPresent(s -> forecast.refresh(s.trackingNumber()));
    }

    private TrackingNumber booked(SampleStory story, Matter matter) {
        Hindsight.at(story.tender().tenderedAt(), matter, () -> book.book(story.tender()));
        return shipments.byTenderKey(story.tender().key()).orElseThrow().trackingNumber();
    }

    private void record(SampleStory.Event event, TrackingNumber number, Matter matter, Instant now) {
        String ref = "sample:" + event.code() + ":" + event.stop() + ":" + event.at();
        Hindsight.at(
                noLater(event.at().plus(ON_ITS_WAY), now), matter, () -> milestones.record(event.report(number, ref)));
    }

    /** Both sides were told as soon as the carrier said so. */
    private void recall(SampleStory.Event delayed, Instant arrival, TrackingNumber number, Instant now) {
        Instant heard = noLater(delayed.at().plus(ON_ITS_WAY), now);
        Hindsight.at(heard, Matter.SETTLED, () -> delays.recall(number, arrival));
    }

    private void end(SampleStory.Signature signature, TrackingNumber number, Instant now) {
        Instant heard = noLater(signature.at().plus(ON_ITS_WAY), now);
        Hindsight.at(heard, Matter.SETTLED, () -> {
            proofs.record(number, signature.by(), signature.at(), signature.remark(), "sample");
            devices.release(shipments.byNumber(number).orElseThrow());
            close.close(number);
        });
    }

    private static Instant noLater(Instant time, Instant now) {
        return time.isAfter(now) ? now : time;
    }
}
