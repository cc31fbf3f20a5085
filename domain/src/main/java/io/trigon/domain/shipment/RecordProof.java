package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Writes down who signed for a delivered shipment. */
@ApplicationScoped
public class RecordProof {
    private Shipments shipments;
    private Proofs proofs;
    private ShipmentJourney journey;
    private Clock clock;

    protected RecordProof() {}

    @Inject
    public RecordProof(Shipments shipments, Proofs proofs, ShipmentJourney journey, Clock clock) {
        this.shipments = shipments;
        this.proofs = proofs;
        this.journey = journey;
        this.clock = clock;
    }

    /**
     * A second proof of the same shipment changes nothing.
     *
     * @throws BrokenRule {@code proof-before-delivery}, {@code proof-in-the-future}
     */
    @Transactional
    public ProofOfDelivery record(TrackingNumber number, String signedBy, Instant signedAt, String remark, String by) {
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        boolean delivered = shipment.status() == ShipmentStatus.DELIVERED;
        BrokenRule.unless(delivered, "proof-before-delivery", "the shipment is not delivered yet");
        BrokenRule.unless(!signedAt.isAfter(clock.instant()), "proof-in-the-future", "nobody has signed in the future");
        return proofs.of(shipment.id()).orElseGet(() -> {
            ProofOfDelivery proof = proofs.add(new ProofOfDelivery(shipment, signedBy, signedAt, remark, by));
            journey.proved(shipment);
            return proof;
        });
    }
}
