package io.trigon.domain.shipment;

import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.customer.Accounts;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.FindOrOpenCompany;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.party.Site;
import io.trigon.domain.sales.OpenLead;
import io.trigon.domain.shared.Events;
import io.trigon.domain.tracking.ForecastArrival;
import io.trigon.domain.tracking.TieDevice;
import io.trigon.domain.triangle.OpenTriangle;
import io.trigon.domain.triangle.Triangle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Turns a tender into a shipment: finds or opens its companies and its triangle, ties a GPS device by the equipment
 * number, begins the journey and forecasts the arrival. A consignee without a contract becomes a lead.
 */
@ApplicationScoped
public class BookShipment {
    /** {@code booked} is false when the tender was known already and nothing changed. */
    public record Booking(TrackingNumber trackingNumber, boolean booked) {}

    private Shipments shipments;
    private FindOrOpenCompany companies;
    private OpenTriangle triangles;
    private Accounts accounts;
    private OpenLead leads;
    private Contracts contracts;
    private TieDevice devices;
    private RecordMilestone milestones;
    private ForecastArrival forecast;
    private ShipmentJourney journey;
    private Events events;
    private Clock clock;

    protected BookShipment() {}

    @Inject
    public BookShipment(
            Shipments shipments,
            FindOrOpenCompany companies,
            OpenTriangle triangles,
            Accounts accounts,
            OpenLead leads,
            Contracts contracts,
            TieDevice devices,
            RecordMilestone milestones,
            ForecastArrival forecast,
            ShipmentJourney journey,
            Events events,
            Clock clock) {
        this.shipments = shipments;
        this.companies = companies;
        this.triangles = triangles;
        this.accounts = accounts;
        this.leads = leads;
        this.contracts = contracts;
        this.devices = devices;
        this.milestones = milestones;
        this.forecast = forecast;
        this.journey = journey;
        this.events = events;
        this.clock = clock;
    }

    /** @throws io.trigon.domain.shared.BrokenRule when a party of the tender can't be made out */
    @Transactional
    public Booking book(Tender tender) {
        var known = tender.key() == null ? Optional.<Shipment>empty() : shipments.byTenderKey(tender.key());
        if (known.isPresent()) {
            return new Booking(known.get().trackingNumber(), false);
        }
        Shipment shipment = write(tender);
        if (tender.kind() != OrderKind.STOCK_TRANSFER) {
            leadFor(shipment);
        }
        journey.begin(shipment);
        milestones.note(shipment, bookedReport(shipment, tender));
        if (shipment.equipmentNumber() != null) {
            devices.tieByEquipment(shipment, shipment.equipmentNumber());
        }
        events.fire(new ShipmentBooked(
                clock.instant(),
                shipment.trackingNumber().value(),
                shipment.triangle().id()));
        forecast.refresh(shipment);
        return new Booking(shipment.trackingNumber(), true);
    }

    private Shipment write(Tender tender) {
        var shipper = companies.find(tender.shipper());
        var consignee = companies.find(tender.consignee());
        Triangle triangle = triangles.between(shipper.company(), consignee.company());
        Shipment shipment =
                new Shipment(TrackingNumber.next(), LinkSecret.next(), tender.key(), triangle, clock.instant());
        shipment.orderedBy(tender.kind()).paidBy(companyOf(tender.billTo(), shipper.company()));
        shipment.carriedBy(companyOf(tender.carrier(), null), tender.equipmentNumber());
        for (Tender.StopPlan stop : tender.stops()) {
            Site site = companies.find(stop.place()).site();
            shipment.stopAt(stop.kind(), site, stop.window(), stop.zone()).orderedAs(stop.orderNumber());
        }
        for (Tender.UnitPlan u : tender.units()) {
            shipment.addUnit(u.sscc(), u.packaging(), u.pieces(), u.weight(), u.description());
        }
        tender.references().forEach(shipment::refer);
        shipment.under(contractFor(shipment), tender.mode() == null ? ServiceMode.STANDARD : tender.mode());
        return shipments.add(shipment);
    }

    private Company companyOf(PartyCard card, Company otherwise) {
        return card == null ? otherwise : companies.find(card).company();
    }

    /** The payer's contract before the shipper's before the consignee's. */
    private Contract contractFor(Shipment shipment) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Company party : new Company[] {shipment.billTo(), shipment.shipper(), shipment.consignee()}) {
            var holding = contracts.holding(party.id(), today);
            if (!holding.isEmpty()) {
                return holding.get(0);
            }
        }
        return null;
    }

    private void leadFor(Shipment shipment) {
        Company consignee = shipment.consignee();
        boolean potential = accounts.ofCompany(consignee.id())
                .map(a -> a.standing() == Standing.POTENTIAL)
                .orElse(true);
        if (potential) {
            leads.open(consignee, shipment.trackingNumber().value());
        }
    }

    private MilestoneReport bookedReport(Shipment shipment, Tender tender) {
        return new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.BOOKED,
                clock.instant(),
                null,
                tender.inboundMessageId() == null ? Source.PERSON : Source.TENDER,
                "booked",
                tender.inboundMessageId(),
                tender.evidence(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
