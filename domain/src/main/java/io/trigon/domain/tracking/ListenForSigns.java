package io.trigon.domain.tracking;

import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Milestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Says when a shipment was last heard of, by a report or by a position. */
@ApplicationScoped
public class ListenForSigns {
    private Shipments shipments;
    private Milestones milestones;
    private Positions positions;

    protected ListenForSigns() {}

    @Inject
    public ListenForSigns(Shipments shipments, Milestones milestones, Positions positions) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.positions = positions;
    }

    /** Never null: it was heard of when it was booked. */
    @Transactional
    public Instant lastHeard(TrackingNumber number) {
        Shipment shipment = shipments.byNumber(number).orElseThrow(() -> new NotFound("shipment"));
        Instant reported = milestones.lastReceived(shipment.id()).orElse(shipment.bookedAt());
        return positions
                .latestOf(shipment.id())
                .map(Fix::at)
                .filter(seen -> seen.isAfter(reported))
                .orElse(reported);
    }
}
