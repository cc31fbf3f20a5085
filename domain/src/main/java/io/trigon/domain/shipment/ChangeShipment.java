package io.trigon.domain.shipment;

import io.trigon.domain.party.Company;
import io.trigon.domain.party.FindOrOpenCompany;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.party.Site;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.tracking.ForecastArrival;
import io.trigon.domain.tracking.TieDevice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Brings a booked shipment in line with a newer tender of its load. What happened stays: milestones, the tracking number, the
 * triangle. Times and goods may change until it is over, the way only until it moves.
 */
@ApplicationScoped
public class ChangeShipment {
    private static final String CHANGED = "changed:";

    private Shipments shipments;
    private Milestones reported;
    private FindOrOpenCompany companies;
    private TieDevice devices;
    private RecordMilestone milestones;
    private ForecastArrival forecast;

    protected ChangeShipment() {}

    @Inject
    public ChangeShipment(
            Shipments shipments,
            Milestones reported,
            FindOrOpenCompany companies,
            TieDevice devices,
            RecordMilestone milestones,
            ForecastArrival forecast) {
        this.shipments = shipments;
        this.reported = reported;
        this.companies = companies;
        this.devices = devices;
        this.milestones = milestones;
        this.forecast = forecast;
    }

    /**
     * The same change again changes nothing.
     *
     * @throws NotFound when the load was never booked
     * @throws BrokenRule {@code tender-change-too-late} when it is over, {@code tender-change-outdated} when a newer change
     *     came before, {@code tender-change-of-parties}, {@code tender-change-on-the-road} when it would go another way
     */
    @Transactional
    public TrackingNumber change(Tender tender) {
        Shipment shipment = booked(tender);
        String ref = CHANGED + (tender.inboundMessageId() == null ? tender.tenderedAt() : tender.inboundMessageId());
        if (reported.has(shipment.id(), ref)) {
            return shipment.trackingNumber();
        }
        RestatedTender restated = restated(shipment, tender);
        boolean sameWay = restated.goesTheSameWay();
        mayChange(restated, sameWay);
        restated.apply();
        recharge(shipment, tender);
        follow(shipment, tender, sameWay);
        milestones.note(shipment, report(shipment, tender, ref));
        forecast.refresh(shipment);
        return shipment.trackingNumber();
    }

    /**
     * For a tender that is said to be an original, of a load that is booked already.
     *
     * @throws NotFound when the load was never booked
     * @throws BrokenRule {@code tender-was-cancelled}; {@code tender-differs} when it asks for something else than is booked
     */
    @Transactional
    public TrackingNumber confirm(Tender tender) {
        Shipment shipment = booked(tender);
        rule(shipment.status() != ShipmentStatus.CANCELLED, "tender-was-cancelled", "the load was cancelled", tender);
        RestatedTender restated = restated(shipment, tender);
        boolean same = sameParties(restated)
                && restated.goesTheSameWay()
                && restated.keepsItsTimes()
                && restated.carriesTheSame();
        rule(same, "tender-differs", "the load is booked with other stops, times or goods", tender);
        return shipment.trackingNumber();
    }

    private Shipment booked(Tender tender) {
        return shipments
                .byTenderKey(tender.key())
                .flatMap(s -> shipments.lock(s.trackingNumber()))
                .orElseThrow(() -> new NotFound("shipment"));
    }

    private RestatedTender restated(Shipment shipment, Tender tender) {
        List<Site> sites = tender.stops().stream()
                .map(stop -> companies.find(stop.place()).site())
                .toList();
        return new RestatedTender(shipment, tender, sites);
    }

    private void mayChange(RestatedTender restated, boolean sameWay) {
        Shipment shipment = restated.shipment();
        Tender tender = restated.tender();
        boolean open = !shipment.status().isFinal() && shipment.closedAt() == null;
        rule(open, "tender-change-too-late", "the load is delivered or cancelled", tender);
        boolean newest = reported.of(shipment.id()).stream()
                .noneMatch(m -> m.sourceRef().startsWith(CHANGED) && m.at().isAfter(tender.tenderedAt()));
        rule(newest, "tender-change-outdated", "a newer change of the load came before", tender);
        rule(sameParties(restated), "tender-change-of-parties", "the load has another shipper or consignee", tender);
        boolean still = shipment.status() == ShipmentStatus.BOOKED;
        rule(sameWay || still, "tender-change-on-the-road", "the load is on its way to other stops", tender);
    }

    private boolean sameParties(RestatedTender restated) {
        Tender tender = restated.tender();
        Shipment shipment = restated.shipment();
        return shipment.shipper().is(companies.find(tender.shipper()).company())
                && shipment.consignee().is(companies.find(tender.consignee()).company());
    }

    private static void rule(boolean kept, String code, String words, Tender tender) {
        if (!kept) {
            throw new BrokenRule(code, words, Map.of("load", tender.number()));
        }
    }

    private void recharge(Shipment shipment, Tender tender) {
        if (tender.billTo() != null) {
            shipment.paidBy(companies.find(tender.billTo()).company());
        }
        if (tender.mode() != null) {
            shipment.under(shipment.contract(), tender.mode());
        }
    }

    private void follow(Shipment shipment, Tender tender, boolean sameWay) {
        String before = shipment.equipmentNumber();
        String now = tender.equipmentNumber();
        shipment.carriedBy(carrier(shipment, tender.carrier()), now == null ? before : now);
        if (now != null && !now.equals(before)) {
            devices.release(shipment);
            devices.tieByEquipment(shipment, now);
        } else if (!sameWay) {
            devices.tieAnew(shipment);
        }
    }

    private Company carrier(Shipment shipment, PartyCard named) {
        return named == null ? shipment.carrier() : companies.find(named).company();
    }

    private static MilestoneReport report(Shipment shipment, Tender tender, String ref) {
        return new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.CHANGED,
                tender.tenderedAt(),
                null,
                tender.inboundMessageId() == null ? Source.PERSON : Source.TENDER,
                ref,
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
