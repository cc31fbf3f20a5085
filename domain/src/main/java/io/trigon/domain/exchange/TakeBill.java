package io.trigon.domain.exchange;

import io.trigon.domain.contract.FreightBillReport;
import io.trigon.domain.contract.RecordFreightBill;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** A carrier bills for a shipment that it carries. */
@ApplicationScoped
public class TakeBill {
    static final String UNKNOWN = "billed-shipment-unknown";

    private RecordFreightBill recordFreightBill;
    private NamedShipment named;

    protected TakeBill() {}

    @Inject
    public TakeBill(RecordFreightBill recordFreightBill, Shipments shipments) {
        this.recordFreightBill = recordFreightBill;
        this.named = new NamedShipment(shipments, UNKNOWN, "billed-shipment-ambiguous");
    }

    /**
     * @return the tracking number of the shipment
     * @throws BrokenRule {@code sender-may-not-bill}, {@code billed-shipment-unknown} and the rules of the use case
     */
    String take(InboundMessage message, TradingPartner partner, FreightBillReport bill) {
        BrokenRule.unless(partner.role() == Role.CARRIER, "sender-may-not-bill", "only a carrier bills for freight");
        Shipment shipment = named.by(bill.references(), s -> carries(s, partner));
        recordFreightBill.record(partner.company(), shipment.trackingNumber(), bill, message.id());
        return shipment.trackingNumber().value();
    }

    private static boolean carries(Shipment shipment, TradingPartner partner) {
        return shipment.carrier() != null
                && Objects.equals(shipment.carrier().id(), partner.company().id());
    }
}
