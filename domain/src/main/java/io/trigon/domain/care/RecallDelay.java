package io.trigon.domain.care;

import io.trigon.domain.party.Contact;
import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.Promise;
import io.trigon.domain.triangle.SideRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes down, of a shipment whose history is taken over ({@link Hindsight}), that both sides were told at that time that it
 * would be late. What they were told is kept as mail that was sent then; nothing is sent now. Its arrival ends the delay.
 */
@ApplicationScoped
public class RecallDelay {
    private Shipments shipments;
    private Delays delays;
    private TellSide tell;
    private Clock clock;

    protected RecallDelay() {}

    @Inject
    public RecallDelay(Shipments shipments, Delays delays, TellSide tell, Clock clock) {
        this.shipments = shipments;
        this.delays = delays;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Nothing happens for a shipment that was not late by more than its tolerance, had arrived by then, or is known to have
     * been late.
     *
     * @param expected when it was expected to arrive then
     * @throws NotFound when there is no such shipment
     * @throws IllegalStateException in the present
     */
    @Transactional
    public void recall(TrackingNumber number, Instant expected) {
        if (!Hindsight.isSettled()) {
            throw new IllegalStateException("only what is over can be recalled");
        }
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        Instant promised = Promise.of(shipment);
        boolean late = promised != null
                && Duration.between(promised, expected).compareTo(WatchDelay.toleranceOf(shipment)) > 0;
        if (!late
                || shipment.arrivedAt() != null
                || delays.openOf(shipment.id()).isPresent()) {
            return;
        }
        Delay delay = delays.add(new Delay(shipment, promised, clock.instant()));
        delay.expects(expected, expected, expected, promised);
        delay.tell();
        for (SideRole side : SideRole.values()) {
            Contact contact = shipment.party(side).mailContact();
            if (contact != null) {
                tell.tell(new TellSide.Word(
                        delay.id(), side, Notice.Kind.DELAY, Channel.MAIL, contact.language(), Duration.ZERO));
            }
        }
    }
}
