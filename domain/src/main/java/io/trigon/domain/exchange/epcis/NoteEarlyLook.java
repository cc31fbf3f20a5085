package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneRecorded;
import io.trigon.domain.shipment.ShipmentBooked;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Notes that a shipment has names by which events may have spoken of it already; {@link TellEarlyEvents} looks for them. */
@ApplicationScoped
public class NoteEarlyLook {
    private EarlyLooks looks;
    private Clock clock;

    protected NoteEarlyLook() {}

    @Inject
    public NoteEarlyLook(EarlyLooks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    public void booked(@Observes ShipmentBooked event) {
        note(new TrackingNumber(event.trackingNumber()));
    }

    /** A change may bring other units, numbers or another carrier. */
    public void recorded(@Observes MilestoneRecorded event) {
        if (event.code() == MilestoneCode.CHANGED) {
            note(new TrackingNumber(event.trackingNumber()));
        }
    }

    /** In the transaction that gives the shipment a name. */
    public void note(TrackingNumber number) {
        looks.add(new EarlyLook(number.value(), clock.instant()));
    }
}
