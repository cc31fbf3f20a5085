package io.trigon.domain.contract;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes down what was agreed with the carrier of a shipment, so that its bill can be held against it. */
@ApplicationScoped
public class AgreeFreight {
    private AgreedFreight agreed;
    private Shipments shipments;
    private Clock clock;

    protected AgreeFreight() {}

    @Inject
    public AgreeFreight(AgreedFreight agreed, Shipments shipments, Clock clock) {
        this.agreed = agreed;
        this.shipments = shipments;
        this.clock = clock;
    }

    /**
     * Replaces what was written down before; bills that came are not judged anew.
     *
     * @param by the login of who wrote it down, or the partner who accepted it
     * @throws NotFound when there is no such shipment
     * @throws BrokenRule {@code shipment-without-carrier}, {@code price-negative}
     */
    @Transactional
    public void agree(String by, TrackingNumber number, Money price) {
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        Company carrier = shipment.carrier();
        BrokenRule.unless(carrier != null, "shipment-without-carrier", "nobody carries the shipment yet");
        FreightPrice kept = agreed.with(carrier.id(), shipment.id()).orElse(null);
        FreightPrice written = kept == null ? new FreightPrice(shipment, carrier) : kept;
        written.agree(price, by, clock.instant());
        if (kept == null) {
            agreed.add(written);
        }
    }
}
