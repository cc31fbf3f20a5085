package io.trigon.domain.exchange;

import io.trigon.domain.contract.invoice.FreightInvoice;
import io.trigon.domain.contract.invoice.PriceShipment;
import io.trigon.domain.exchange.InvoiceCopy.Paying;
import io.trigon.domain.exchange.InvoiceCopy.Place;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.HandlingUnit;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import java.math.BigDecimal;
import java.util.List;

/** What there is to say to a payer of an invoice: its amounts as they were issued, the shipment as it stands. */
final class InvoiceSayings {
    private InvoiceSayings() {}

    static Saying of(FreightInvoice invoice, PartnerSight sight) {
        Shipment shipment = invoice.shipment();
        Stop to = shipment.destination();
        Place shipper = place(shipment.shipper(), shipment.origin());
        Place consignee = place(shipment.consignee(), to);
        Paying paying = paying(invoice.payer(), shipment);
        List<HandlingUnit> units = PriceShipment.ordered(shipment);
        BigDecimal kilograms = PriceShipment.kilograms(units);
        return new InvoiceCopy(
                invoice.number(),
                invoice.credits() == null ? null : invoice.credits().number(),
                invoice.reason(),
                invoice.issuedOn(),
                invoice.dueOn(),
                shipment.trackingNumber().value(),
                sight.load(),
                sight.references(),
                invoice.contract(),
                shipment.deliveredAt(),
                to == null ? null : to.zone(),
                paying,
                switch (paying) {
                    case SHIPPER -> shipper;
                    case CONSIGNEE -> consignee;
                    case ANOTHER -> place(invoice.payer(), null);
                },
                shipper,
                consignee,
                units.stream().mapToInt(HandlingUnit::pieces).sum(),
                kilograms == null ? null : Weight.of(kilograms, Weight.Unit.KGM),
                invoice.charges(),
                invoice.total());
    }

    private static Paying paying(Company payer, Shipment shipment) {
        if (payer.is(shipment.shipper())) {
            return Paying.SHIPPER;
        }
        return payer.is(shipment.consignee()) ? Paying.CONSIGNEE : Paying.ANOTHER;
    }

    private static Place place(Company company, Stop stop) {
        boolean known = stop != null && stop.site() != null;
        return new Place(company.name(), company.gln(), known ? stop.site().address() : null);
    }
}
