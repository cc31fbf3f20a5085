package io.trigon.domain.exchange;

import io.trigon.domain.exchange.LegOffer.Halt;
import io.trigon.domain.exchange.LegOffer.Place;
import io.trigon.domain.exchange.LegOffer.Purpose;
import io.trigon.domain.exchange.LegOffer.Unit;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Site;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.HandlingUnit;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What there is to say to a carrier of an offer of ours, as the shipment stands now. */
@ApplicationScoped
public class LegSayings {
    /** What the carrier needs at the docks: bills of lading, purchase orders, pick-up and appointment numbers. */
    private static final Set<String> AT_THE_DOCK = Set.of("BM", "MB", "PO", "P8", "AO", "PU");

    private LegTenders tenders;
    private Tellings tellings;

    protected LegSayings() {}

    @Inject
    public LegSayings(LegTenders tenders, Tellings tellings) {
        this.tenders = tenders;
        this.tellings = tellings;
    }

    /** Empty when it is not to be said any more. */
    Optional<Saying> of(Telling telling) {
        LegTender tender = tenders.byId(telling.subjectId()).orElseThrow(() -> new NotFound("tender"));
        Purpose purpose =
                switch (telling.occasion()) {
                    case TenderLeg.OFFER -> Purpose.OFFER;
                    case TenderLeg.CANCEL -> Purpose.CANCEL;
                    default -> Purpose.CHANGE;
                };
        boolean sayable =
                switch (purpose) {
                    case OFFER -> tender.state() == LegTender.State.OFFERED;
                    case CHANGE -> tender.state().binds() && wasOffered(telling);
                    case CANCEL -> wasOffered(telling);
                };
        return sayable ? Optional.of(offer(purpose, tender)) : Optional.empty();
    }

    /** Nobody is told of the end of what he never heard of. */
    private boolean wasOffered(Telling telling) {
        return tellings.of(telling.partnerId(), telling.messageType(), telling.trackingNumber()).stream()
                .anyMatch(t -> t.kind() == Telling.Kind.LEG
                        && t.subjectId() == telling.subjectId()
                        && t.occasion().equals(TenderLeg.OFFER)
                        && t.state() == Telling.State.TOLD);
    }

    private static LegOffer offer(Purpose purpose, LegTender tender) {
        Shipment shipment = tender.shipment();
        return new LegOffer(
                purpose,
                tender.number(),
                tender.partner().company().scac(),
                shipment.trackingNumber().value(),
                tender.answerDueAt(),
                tender.amount(),
                references(shipment),
                shipment.equipmentNumber(),
                place(shipment.shipper(), shipment.origin()),
                place(shipment.consignee(), shipment.destination()),
                shipment.stops().stream().map(LegSayings::halt).toList(),
                shipment.units().stream().map(LegSayings::unit).toList());
    }

    private static List<Reference> references(Shipment shipment) {
        return shipment.references().stream()
                .filter(r -> AT_THE_DOCK.contains(r.qualifier()))
                .sorted(Comparator.comparing(Reference::qualifier).thenComparing(Reference::value))
                .toList();
    }

    private static Place place(Company company, Stop stop) {
        boolean there =
                stop != null && stop.site() != null && company.is(stop.site().company());
        return new Place(company.name(), company.gln(), there ? stop.site().address() : null);
    }

    private static Halt halt(Stop stop) {
        Site site = stop.site();
        Place place = site == null
                ? null
                : new Place(
                        site.company() == null ? site.name() : site.company().name(),
                        site.company() == null ? null : site.company().gln(),
                        site.address());
        return new Halt(stop.number(), stop.kind(), place, stop.window(), stop.zone());
    }

    private static Unit unit(HandlingUnit unit) {
        return new Unit(
                unit.sscc() == null ? null : unit.sscc().value(),
                unit.packaging(),
                unit.pieces(),
                unit.weight() == null || unit.weight().value() == null ? null : unit.weight(),
                unit.description());
    }
}
